import type { Provision } from '../../instrument.ts'
import { datesNotStated } from '../parameters.ts'

const uu7 = { instrument: 'UU-7-2017', inForce: datesNotStated } as const

/** Register §1.2, the law itself. */
export const pemiluProvisions: readonly Provision[] = [
  {
    ...uu7,
    id: 'L-PEM-93f',
    article: '93 huruf f',
    says: {
      id: 'Bawaslu mengawasi netralitas ASN, TNI dan Polri.',
      en: 'Bawaslu supervises the neutrality of ASN, TNI and Polri.',
    },
    mark: 'U',
    parts: [
      { of: { id: 'tugasnya', en: 'the duty' }, mark: 'C1' },
      { of: { id: 'hurufnya', en: 'the letter' }, mark: 'U' },
    ],
    sources: ['kompas-tv-470561'],
  },
  {
    ...uu7,
    id: 'L-PEM-105',
    article: '105-116',
    says: {
      id: 'Tugas Panwascam (105–106), PKD (108–110) dan PTPS (114–116); Panwascam mengawasi netralitas di kecamatannya.',
      en: 'Duties of Panwascam (105–106), PKD (108–110) and PTPS (114–116); Panwascam supervises neutrality in its kecamatan.',
    },
    mark: 'C1',
    sources: ['S77'],
  },
  {
    ...uu7,
    id: 'L-PEM-200',
    article: '200',
    says: { id: 'Anggota TNI dan Polri tidak menggunakan hak memilih.', en: 'TNI and Polri members do not vote.' },
    mark: 'C2',
    sources: ['S63a', 'S63b'],
  },
  {
    ...uu7,
    id: 'L-PEM-280-2',
    article: '280(2)',
    says: {
      id: 'Pelaksana/tim kampanye dilarang mengikutsertakan ASN, TNI, Polri, kepala desa, perangkat desa (dan anggota BPD: belum terkonfirmasi).',
      en: 'Campaign organisers/teams may not include ASN, TNI, Polri, village heads, perangkat desa (and BPD members: not confirmed).',
    },
    mark: 'U',
    parts: [
      { of: { id: 'larangannya', en: 'the bar' }, mark: 'C1' },
      { of: { id: 'anggota BPD', en: 'BPD members' }, mark: 'U' },
    ],
    sources: ['S39'],
  },
  {
    ...uu7,
    id: 'L-PEM-280-3',
    article: '280(3)',
    says: {
      id: 'Orang-orang itu dilarang ikut serta sebagai pelaksana/tim kampanye.',
      en: 'Those persons may not take part as campaign organiser/team.',
    },
    mark: 'C2',
    sources: ['S39', 'S64'],
  },
  {
    ...uu7,
    id: 'L-PEM-282',
    article: '282',
    says: {
      id: 'Pejabat negara, pejabat struktural dan fungsional, serta kepala desa dilarang membuat keputusan/tindakan yang menguntungkan atau merugikan peserta selama kampanye.',
      en: 'State officials, structural and functional officials and village heads may not decide/act to benefit or harm a participant during the campaign.',
    },
    mark: 'C2',
    sources: ['S39', 'S62'],
  },
  {
    ...uu7,
    id: 'L-PEM-283-1',
    article: '283(1)',
    says: {
      id: 'Pejabat negara/struktural/fungsional dan ASN lainnya dilarang mengadakan kegiatan yang mengarah keberpihakan sebelum, selama dan sesudah kampanye.',
      en: 'State/structural/functional officials and other ASN may not hold activities leaning to a participant before, during or after the campaign.',
    },
    mark: 'C2',
    sources: ['S39', 'jabarnews'],
  },
  {
    ...uu7,
    id: 'L-PEM-283-2',
    article: '283(2)',
    says: {
      id: 'Kegiatan itu meliputi pertemuan, ajakan, imbauan, seruan, pemberian barang kepada ASN di unit kerja, keluarga, dan masyarakat.',
      en: 'Those activities include meetings, invitations, appeals, calls, giving goods to ASN in the work unit, family, public.',
    },
    mark: 'U',
    sources: [],
  },
  {
    ...uu7,
    id: 'L-PEM-306',
    article: '306(2)',
    says: {
      id: 'Pemerintah, TNI dan Polri di semua tingkat dilarang bertindak menguntungkan/merugikan peserta.',
      en: 'Government, TNI and Polri at all levels may not act to benefit/harm a participant.',
    },
    mark: 'U',
    sources: [],
  },
  {
    ...uu7,
    id: 'L-PEM-454-4',
    article: '454(4)',
    says: {
      id: 'Isi minimum laporan: nama dan alamat, pihak terlapor, waktu dan tempat, uraian.',
      en: 'Minimum content of a report: name and address, reported party, time and place, description.',
    },
    mark: 'C1',
    sources: ['S01'],
  },
  {
    ...uu7,
    id: 'L-PEM-454-5',
    article: '454(5)',
    says: {
      id: 'Hasil pengawasan ditetapkan sebagai temuan paling lama 7 hari ("hari") sejak ditemukan.',
      en: 'A supervision result is fixed as a temuan at latest 7 days ("hari") after discovery.',
    },
    mark: 'C1',
    sources: ['S01'],
  },
  {
    ...uu7,
    id: 'L-PEM-454-6',
    article: '454(6)',
    says: {
      id: 'Laporan disampaikan paling lama 7 hari kerja ("hari kerja") sejak diketahui.',
      en: 'A report is made at latest 7 working days ("hari kerja") after it was known.',
    },
    mark: 'C1',
    sources: ['S01'],
  },
  {
    ...uu7,
    id: 'L-PEM-454-7',
    article: '454(7)',
    says: {
      id: 'Temuan/laporan yang terbukti ditindaklanjuti paling lama 7 hari setelah diterima dan diregistrasi.',
      en: 'A proven finding/report is followed up at latest 7 days after it is received and registered.',
    },
    mark: 'C1',
    sources: ['S01'],
  },
  {
    ...uu7,
    id: 'L-PEM-454-8',
    article: '454(8)',
    says: {
      id: 'Bila perlu keterangan tambahan: paling lama 14 hari kerja setelah diterima dan diregistrasi.',
      en: 'If further information is needed: at latest 14 working days after it is received and registered.',
    },
    mark: 'C1',
    sources: ['S01'],
  },
  {
    ...uu7,
    id: 'L-PEM-455',
    article: '455(1)',
    says: {
      id: 'Rute per jenis: (a) etik penyelenggara ke DKPP; (b) administratif ditangani Bawaslu; (c) hukum lainnya ke instansi berwenang.',
      en: 'Routing by kind: (a) organiser ethics to DKPP; (b) administrative handled by Bawaslu; (c) other law to the competent agency.',
    },
    mark: 'U',
    parts: [
      { of: { id: 'awal naskah', en: 'start of the text' }, mark: 'C1' },
      { of: { id: 'rinciannya', en: 'the detail' }, mark: 'U' },
    ],
    sources: ['S01'],
  },
  {
    ...uu7,
    id: 'L-PEM-460',
    article: '460-461',
    says: {
      id: 'Pelanggaran administratif; jajaran Bawaslu memeriksa dan memutus, 14 hari kerja.',
      en: 'Administrative violations; Bawaslu ranks examine and decide, 14 working days.',
    },
    mark: 'U',
    sources: [],
  },
  {
    ...uu7,
    id: 'L-PEM-490',
    article: '490',
    says: {
      id: 'Kepala desa yang sengaja membuat keputusan/tindakan menguntungkan/merugikan peserta dalam kampanye: penjara paling lama 1 tahun dan denda paling banyak Rp12.000.000.',
      en: 'A village head who intentionally decides/acts for/against a participant in the campaign: prison max 1 year and fine max Rp12,000,000.',
    },
    mark: 'C2',
    sources: ['S62', 'S64'],
  },
  {
    ...uu7,
    id: 'L-PEM-491',
    article: '491',
    says: {
      id: 'Mengganggu kampanye (bukan tindak pidana netralitas; jangan dipetakan ke netralitas).',
      en: 'Disturbing a campaign (not a neutrality crime; do not map to neutrality).',
    },
    mark: 'C1',
    sources: ['S64'],
  },
  {
    ...uu7,
    id: 'L-PEM-493',
    article: '493',
    says: { id: 'Pelaksana/tim yang melanggar pasal 280(2).', en: 'Organiser/team who breaches 280(2).' },
    mark: 'C1',
    sources: ['S64'],
  },
  {
    ...uu7,
    id: 'L-PEM-494',
    article: '494',
    says: {
      id: 'ASN, TNI, Polri, kepala desa, perangkat desa, anggota BPD yang melanggar pasal 280(3): kurungan paling lama 1 tahun dan denda paling banyak Rp12.000.000.',
      en: 'ASN, TNI, Polri, village head, perangkat desa, BPD member who breaches 280(3): kurungan max 1 year and fine max Rp12,000,000.',
    },
    mark: 'C2',
    sources: ['S63a', 'S63b'],
  },
  {
    ...uu7,
    id: 'L-PEM-522',
    article: '522',
    says: {
      id: 'Hakim, BPK, BI, orang BUMN/BUMD yang melanggar pasal 280(3).',
      en: 'Judges, BPK, BI, BUMN/BUMD persons who breach 280(3).',
    },
    mark: 'C1',
    sources: ['S64'],
  },
  {
    ...uu7,
    id: 'L-PEM-546',
    article: '546',
    says: {
      id: 'Penyelenggara (jajaran KPU) yang menguntungkan/merugikan peserta.',
      en: 'Organisers (KPU ranks) who benefit/harm a participant.',
    },
    mark: 'C1',
    sources: ['S64'],
  },
  {
    ...uu7,
    id: 'L-PEM-547',
    article: '547',
    says: {
      id: 'Pejabat negara yang sengaja menguntungkan/merugikan peserta: penjara paling lama 3 tahun, denda paling banyak Rp36.000.000.',
      en: 'A state official who intentionally benefits/harms a participant: prison max 3 years, fine max Rp36,000,000.',
    },
    mark: 'U',
    parts: [
      { of: { id: 'tindak pidananya', en: 'the offence' }, mark: 'C1' },
      { of: { id: 'besarnya', en: 'the amounts' }, mark: 'U' },
    ],
    sources: ['S64'],
  },
]
