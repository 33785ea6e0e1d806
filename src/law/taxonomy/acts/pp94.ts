import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Act } from '../act.ts'

const pp94 = { subjects: ['pns'], class: 'disiplin', inForce: datesNotStated } as const
const orderNote = { id: 'Urutan angka 1–4 dari satu sumber.', en: 'The order of numbers 1–4 comes from one source.' }
const orderParts = [
  { of: { id: 'perbuatannya', en: 'the act' }, mark: 'C2' },
  { of: { id: 'urutan angkanya', en: 'its number' }, mark: 'C1' },
] as const
const moderate = ['PNS-S1', 'PNS-S2', 'PNS-S3'] as const
const heavy = ['PNS-B1', 'PNS-B2', 'PNS-B3'] as const

/** The seven ways of PP 94/2021 art. 5 letter n (register §3.1). Only number 5 is surely heavy. */
export const pp94Acts: readonly Act[] = [
  {
    ...pp94,
    id: '5.n.1',
    title: { id: 'Ikut kampanye', en: 'Joins a campaign' },
    phase: 'calon',
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 1', provision: 'L-PP94-5n', mark: 'C1' }],
    severity: { value: 'sedang', mark: 'U' },
    sanctions: moderate,
    mark: 'C1',
    parts: orderParts,
    sources: ['S40', 'S32'],
    note: orderNote,
  },
  {
    ...pp94,
    id: '5.n.2',
    title: {
      id: 'Menjadi peserta kampanye dengan atribut partai atau atribut PNS',
      en: 'Campaign participant with party/PNS attributes',
    },
    phase: 'calon',
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 2', provision: 'L-PP94-5n', mark: 'C1' }],
    severity: { value: 'sedang', mark: 'U' },
    sanctions: moderate,
    mark: 'C1',
    parts: orderParts,
    sources: ['S40', 'S32'],
    note: orderNote,
  },
  {
    ...pp94,
    id: '5.n.3',
    title: { id: 'Sebagai peserta kampanye mengerahkan PNS lain', en: 'Campaign participant who mobilises other PNS' },
    phase: 'calon',
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 3', provision: 'L-PP94-5n', mark: 'C1' }],
    severity: { value: 'berat', mark: 'U' },
    sanctions: heavy,
    mark: 'C1',
    parts: orderParts,
    sources: ['S40', 'S32'],
    note: orderNote,
  },
  {
    ...pp94,
    id: '5.n.4',
    title: {
      id: 'Sebagai peserta kampanye menggunakan fasilitas negara',
      en: 'Campaign participant who uses state facilities',
    },
    phase: 'calon',
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 4', provision: 'L-PP94-5n', mark: 'C1' }],
    severity: { value: 'berat', mark: 'U' },
    sanctions: heavy,
    mark: 'C1',
    parts: orderParts,
    sources: ['S40', 'S32'],
    note: orderNote,
  },
  {
    ...pp94,
    id: '5.n.5',
    title: {
      id: 'Membuat keputusan dan/atau tindakan yang menguntungkan atau merugikan calon sebelum, selama, dan sesudah kampanye',
      en: 'Decisions/actions for or against a candidate before, during and after the campaign',
    },
    phase: 'any',
    articles: [
      { cite: 'PP 94/2021 ps. 5 huruf n angka 5', provision: 'L-PP94-5n', mark: 'C2' },
      { cite: 'PP 94/2021 ps. 14 huruf i angka 3', provision: 'L-PP94-14i', mark: 'C2' },
    ],
    severity: { value: 'berat', mark: 'C2' },
    sanctions: heavy,
    mark: 'C2',
    sources: ['S40', 'S32', 'S41', 'S37'],
  },
  {
    ...pp94,
    id: '5.n.6',
    title: {
      id: 'Mengadakan kegiatan yang mengarah keberpihakan kepada calon',
      en: 'Activities leaning to a candidate',
    },
    phase: 'any',
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 6', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: { value: 'berat', mark: 'U' },
    sanctions: heavy,
    mark: 'C2',
    sources: ['S40', 'S32'],
  },
  {
    ...pp94,
    id: '5.n.7',
    title: { id: 'Memberi surat dukungan disertai fotokopi KTP', en: 'Support letter with copy of KTP' },
    phase: 'bakal-calon',
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 7', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: {
      value: 'sedang',
      mark: 'U',
      note: { id: 'Menurut preseden PP 53/2010.', en: 'By the precedent of PP 53/2010.' },
    },
    sanctions: moderate,
    mark: 'C2',
    sources: ['S40', 'S32'],
  },
]
