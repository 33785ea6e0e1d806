import { plainDate } from '../../calendar/plain-date.ts'
import type { Provision } from '../../instrument.ts'
import { datesNotStated } from '../parameters.ts'

const mk136 = { value: plainDate('2024-11-14'), mark: 'C2' } as const
const mk104 = { value: plainDate('2025-07-30'), mark: 'C2' } as const
const bawaslu = { id: 'jajaran Bawaslu', en: 'Bawaslu ranks' }
const reporter = { id: 'pelapor', en: 'reporter' }
const officials = { id: 'pejabat', en: 'officials' }
const regionalHead = { id: 'kepala daerah', en: 'regional head' }

/** Register §1.1. */
export const pilkadaProvisions: readonly Provision[] = [
  {
    id: 'L-PIL-134-1',
    instrument: 'UU-1-2015',
    article: '134(1)-(2)',
    says: {
      id: 'Pengawas di setiap tingkat menerima laporan pada setiap tahapan; pelapor adalah pemilih, pemantau, atau peserta (paslon).',
      en: 'Supervisors at every level receive reports at every stage; the reporter is a voter, an election monitor, or a participant (paslon).',
    },
    addressee: bawaslu,
    mark: 'C2',
    sources: ['S02', 'S19'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-134-3',
    instrument: 'UU-1-2015',
    article: '134(3)',
    says: {
      id: 'Laporan tertulis memuat paling sedikit nama dan alamat pelapor, pihak terlapor, waktu dan tempat, serta uraian kejadian.',
      en: "A written report holds at least the reporter's name and address, the reported party, time and place, and a description.",
    },
    addressee: reporter,
    mark: 'C2',
    sources: ['S02', 'S19'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-134-4',
    instrument: 'UU-1-2015',
    article: '134(4)',
    says: {
      id: 'Laporan disampaikan paling lama 7 hari sejak diketahui dan/atau ditemukan.',
      en: 'A report is made at latest 7 days after it was known and/or found.',
    },
    addressee: reporter,
    mark: 'C2',
    sources: ['S02', 'S28'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-134-5',
    instrument: 'UU-1-2015',
    article: '134(5)-(6)',
    says: {
      id: 'Laporan yang terbukti wajib ditindaklanjuti dalam 3 hari; keterangan tambahan dari pelapor dapat diminta dalam 2 hari berikutnya. Menurut undang-undang, sejak "laporan diterima".',
      en: 'A proven report must be followed up within 3 days; an extra statement may be asked of the reporter within a further 2 days. The statute counts from when "the report is received".',
    },
    addressee: bawaslu,
    mark: 'C2',
    sources: ['S02', 'S22'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-70',
    instrument: 'UU-10-2016',
    article: '70(1)',
    says: {
      id: 'Paslon dilarang melibatkan dalam kampanye: pejabat BUMN/BUMD; ASN, anggota Polri dan TNI (huruf b); kepala desa/lurah dan perangkat desa/kelurahan (huruf c).',
      en: 'A paslon may not involve in the campaign: BUMN/BUMD officials; ASN, Polri and TNI members (letter b); village heads/lurah and perangkat desa/kelurahan (letter c).',
    },
    addressee: { id: 'paslon; dipakai bersama pasal 189', en: 'paslon; used with article 189' },
    mark: 'U',
    parts: [
      { of: { id: 'huruf b', en: 'letter b' }, mark: 'C1' },
      { of: { id: 'bunyi huruf a dan c', en: 'exact wording of letters a and c' }, mark: 'U' },
    ],
    sources: ['S24'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-71-1',
    instrument: 'UU-10-2016',
    article: '71(1)',
    says: {
      id: 'Pejabat negara, pejabat daerah, pejabat ASN, anggota TNI/Polri, dan kepala desa/lurah dilarang membuat keputusan dan/atau tindakan yang menguntungkan atau merugikan salah satu paslon.',
      en: 'State officials, regional officials, ASN officials, TNI/Polri members and village heads/lurah may not make decisions and/or take actions that benefit or harm one paslon.',
    },
    addressee: officials,
    mark: 'C2',
    sources: ['S61a', 'S61b'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-71-2',
    instrument: 'UU-10-2016',
    article: '71(2)',
    says: {
      id: 'Kepala daerah dilarang mengganti pejabat sejak 6 bulan sebelum penetapan calon sampai akhir masa jabatan tanpa persetujuan tertulis menteri.',
      en: 'Regional heads may not replace officials from 6 months before the candidates are fixed to the end of term without written ministerial approval.',
    },
    addressee: regionalHead,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-71-3',
    instrument: 'UU-10-2016',
    article: '71(3)',
    says: {
      id: 'Kepala daerah dilarang menggunakan kewenangan, program dan kegiatan yang menguntungkan/merugikan paslon, 6 bulan sebelum penetapan.',
      en: 'Regional heads may not use authority, programmes or activities to benefit/harm a paslon, 6 months before the candidates are fixed.',
    },
    addressee: regionalHead,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-71-5',
    instrument: 'UU-10-2016',
    article: '71(5)',
    says: {
      id: 'Petahana yang melanggar ayat (2)/(3) dapat dibatalkan sebagai calon.',
      en: 'An incumbent who breaches (2)/(3) may be cancelled as candidate.',
    },
    addressee: { id: 'KPU', en: 'KPU' },
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-188',
    instrument: 'UU-1-2015',
    article: '188',
    says: {
      id: 'Sengaja melanggar pasal 71: penjara 1–6 bulan dan/atau denda Rp600.000–Rp6.000.000. Subjeknya hanya pejabat negara, pejabat ASN dan kepala desa/lurah.',
      en: 'Intentional breach of article 71: prison 1–6 months and/or fine Rp600,000–Rp6,000,000. Only state officials, ASN officials and village heads/lurah can commit it.',
    },
    addressee: officials,
    mark: 'C2',
    sources: ['S52a', 'S52b', 'S52c'],
    inForce: { from: null, until: mk136 },
  },
  {
    id: 'L-PIL-188',
    instrument: 'UU-1-2015',
    article: '188',
    says: {
      id: 'Sengaja melanggar pasal 71: penjara 1–6 bulan dan/atau denda Rp600.000–Rp6.000.000. Subjeknya juga pejabat daerah dan anggota TNI/Polri.',
      en: 'Intentional breach of article 71: prison 1–6 months and/or fine Rp600,000–Rp6,000,000. Regional officials and TNI/Polri members can commit it too.',
    },
    addressee: officials,
    mark: 'C2',
    sources: ['S52a', 'S52b', 'S52c'],
    inForce: { from: mk136, until: null },
    asReadBy: 'MK-136-2024',
  },
  {
    id: 'L-PIL-189',
    instrument: 'UU-1-2015',
    article: '189',
    says: {
      id: 'Calon yang sengaja melibatkan pejabat yang disebut pasal 70(1): rentang sama, paling lama 6 bulan dan Rp6.000.000 (paling sedikit 1 bulan / Rp600.000: belum terkonfirmasi).',
      en: 'A candidate who intentionally involves the officials of article 70(1): same range, max 6 months and Rp6,000,000 (minimum 1 month / Rp600,000: not confirmed).',
    },
    addressee: { id: 'calon', en: 'candidate' },
    mark: 'U',
    parts: [
      { of: { id: 'larangan dan batas atas', en: 'offence and maximum' }, mark: 'C1' },
      { of: { id: 'batas bawah', en: 'minimum' }, mark: 'U' },
    ],
    sources: ['S61c', 'S24'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-190',
    instrument: 'UU-10-2016',
    article: '190',
    says: {
      id: 'Pejabat yang melanggar pasal 71(2) atau 162(3): rentang sama dengan pasal 188.',
      en: 'An official who breaches 71(2) or 162(3): same range as article 188.',
    },
    addressee: regionalHead,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PIL-139',
    instrument: 'UU-1-2015',
    article: '139, 140(1)',
    says: {
      id: 'Keluaran Bawaslu atas pelanggaran administrasi ialah "rekomendasi", yang diperiksa kembali oleh KPU.',
      en: 'Bawaslu\'s output on administrative violations is a "rekomendasi", which KPU examines again.',
    },
    addressee: { id: 'KPU', en: 'KPU' },
    mark: 'C2',
    sources: ['S54a', 'S54b'],
    inForce: { from: null, until: mk104 },
  },
  {
    id: 'L-PIL-139',
    instrument: 'UU-1-2015',
    article: '139, 140(1)',
    says: {
      id: '"Rekomendasi" Bawaslu atas pelanggaran administrasi dibaca "putusan"; KPU "menindaklanjuti", tidak memeriksa kembali. Tentang KPU, bukan penerusan netralitas ke BKN/PPK; tidak berlaku surut.',
      en: 'Bawaslu\'s "rekomendasi" on administrative violations reads "putusan"; KPU "follows up" instead of examining again. It concerns KPU, not neutrality referrals to BKN/PPK; it is not retroactive.',
    },
    addressee: { id: 'KPU', en: 'KPU' },
    mark: 'C2',
    sources: ['S54a', 'S54b'],
    inForce: { from: mk104, until: null },
    asReadBy: 'MK-104-2025',
  },
  {
    id: 'L-PB8-2020',
    instrument: 'PERBAWASLU-8-2020',
    article: null,
    says: { id: 'Penanganan pelanggaran Pemilihan.', en: 'Handling of Pilkada violations.' },
    addressee: bawaslu,
    mark: 'C1',
    parts: [{ of: { id: 'keberadaan dan judul', en: 'existence and title' }, mark: 'C1' }],
    sources: ['S10'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB9-2024',
    instrument: 'PERBAWASLU-9-2024',
    article: null,
    says: {
      id: 'Perubahan Perbawaslu 8/2020 dengan lampiran baru "Formulir Laporan"; ditetapkan 30 September 2024.',
      en: 'Amends Perbawaslu 8/2020 with a new annex form "Formulir Laporan"; set on 30 September 2024.',
    },
    addressee: bawaslu,
    mark: 'C2',
    sources: ['S09', 'S17'],
    inForce: {
      from: {
        value: plainDate('2024-09-30'),
        mark: 'U',
        note: {
          id: 'Hari penetapannya; hari mulai berlakunya tidak terbaca.',
          en: 'The day it was set; the day it took effect was not read.',
        },
      },
      until: null,
    },
  },
  {
    id: 'L-PB9-2020',
    instrument: 'PERBAWASLU-9-2020',
    article: '13-15, 45',
    says: {
      id: 'Pelanggaran administratif TSM; diputus dalam 14 hari sejak registrasi; formulir TSM.GBW-x. Hanya sebagai tujuan rute.',
      en: 'Administrative violations of the TSM kind; decision within 14 days of registration; forms TSM.GBW-x. Only a routing target here.',
    },
    addressee: { id: 'Bawaslu Provinsi', en: 'Bawaslu Provinsi' },
    mark: 'C1',
    sources: ['pasal-8108744', 'pasal-8108714'],
    inForce: datesNotStated,
  },
]
