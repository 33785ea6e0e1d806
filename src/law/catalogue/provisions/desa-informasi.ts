import type { Provision } from '../../instrument.ts'
import { datesNotStated } from '../parameters.ts'

/** Register §1.5. */
export const desaInformasiProvisions: readonly Provision[] = [
  {
    id: 'L-DESA-29',
    instrument: 'UU-6-2014',
    article: '29 huruf b, g, j',
    says: {
      id: 'Kepala desa dilarang: (b) membuat keputusan yang menguntungkan diri/keluarga/golongan; (g) menjadi pengurus partai; (j) ikut serta dalam kampanye Pemilu/Pilkada.',
      en: 'A village head may not: (b) make decisions favouring self/family/group; (g) be a party official; (j) take part in a Pemilu/Pilkada campaign.',
    },
    mark: 'X',
    parts: [
      { of: { id: 'huruf-hurufnya', en: 'the letters' }, mark: 'C2' },
      { of: { id: 'bunyi huruf b', en: 'wording of letter b' }, mark: 'U' },
      {
        of: { id: 'huruf larangan kampanye', en: 'letter of the campaign ban' },
        mark: 'X',
        alternatives: ['j (S62, S65)', 'i (S67)'],
      },
    ],
    sources: ['S62', 'S65', 'S67'],
    inForce: datesNotStated,
    note: {
      id: 'Dipakai huruf j: S65 memberi j untuk aturan kembarnya di pasal 51.',
      en: 'Letter j is used: S65 gives j for the twin rule of article 51.',
    },
  },
  {
    id: 'L-DESA-30',
    instrument: 'UU-6-2014',
    article: '30',
    says: {
      id: 'Pelanggaran pasal 29: teguran lisan dan/atau tertulis; bila tidak diindahkan: pemberhentian sementara, lalu pemberhentian. Oleh bupati/wali kota.',
      en: 'Breach of article 29: oral and/or written reprimand; if not complied with: temporary dismissal, then dismissal. By the bupati/wali kota.',
    },
    mark: 'C2',
    sources: ['S65', 'S66', 'S67'],
    inForce: datesNotStated,
  },
  {
    id: 'L-DESA-51',
    instrument: 'UU-6-2014',
    article: '51 huruf g, j',
    says: { id: 'Larangan yang sama bagi perangkat desa.', en: 'Same bars for perangkat desa.' },
    mark: 'C1',
    sources: ['S65'],
    inForce: datesNotStated,
  },
  {
    id: 'L-DESA-52',
    instrument: 'UU-6-2014',
    article: '52',
    says: {
      id: 'Teguran, lalu pemberhentian sementara/pemberhentian (oleh kepala desa setelah berkonsultasi dengan camat: belum terkonfirmasi).',
      en: 'Reprimand, then temporary dismissal/dismissal (imposed by the village head in consultation with the camat: not confirmed).',
    },
    mark: 'U',
    parts: [
      { of: { id: 'sanksinya', en: 'the sanctions' }, mark: 'C2' },
      { of: { id: 'siapa yang menjatuhkan', en: 'who imposes them' }, mark: 'U' },
    ],
    sources: ['S65', 'S66'],
    inForce: datesNotStated,
  },
  {
    id: 'L-DESA-64',
    instrument: 'UU-6-2014',
    article: '64',
    says: { id: 'Anggota BPD: larangan menjadi pengurus partai.', en: 'BPD members: bar on being a party official.' },
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-KIP',
    instrument: 'UU-14-2008',
    article: '17; 22(7)-(8)',
    says: {
      id: 'Informasi yang dikecualikan (proses penegakan hukum, rahasia pribadi); jawaban permohonan 10 hari kerja + 7.',
      en: 'Exempt information (law enforcement process, personal secrets); answer to a request 10 working days + 7.',
    },
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PDP',
    instrument: 'UU-27-2022',
    article: '4, 20, 34, 46',
    says: {
      id: 'Data pribadi umum dan spesifik; dasar pemrosesan; penilaian dampak untuk risiko tinggi; pemberitahuan kebocoran 3×24 jam.',
      en: 'General vs specific personal data; lawful bases; DPIA for high risk; breach notice 3×24 h.',
    },
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PPID-1001',
    instrument: 'PPID-1001-2019',
    article: null,
    says: {
      id: 'Menggolongkan Formulir A di antara kategori informasi (menurut pers, kelasnya tetap).',
      en: 'Classifies Form A among information categories (press says it fixes the class).',
    },
    mark: 'C1',
    sources: ['S78'],
    inForce: datesNotStated,
  },
]
