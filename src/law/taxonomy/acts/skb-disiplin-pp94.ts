import { skbInForce } from '../../catalogue/parameters.ts'
import type { Act } from '../act.ts'

const discipline = { subjects: ['pns', 'pppk'], class: 'disiplin', inForce: skbInForce } as const
const moderate = { sanctions: ['PNS-S1', 'PNS-S2', 'PNS-S3', 'PPPK-1'] } as const
const heavy = { sanctions: ['PNS-B1', 'PNS-B2', 'PNS-B3', 'PPPK-1'] } as const
const printed = {
  id: 'Perbuatan PP 94/2021; bahwa SKB mencetaknya sebagai butir tersendiri belum terkonfirmasi.',
  en: 'An act of PP 94/2021; that the SKB prints it as a row of its own is not confirmed.',
}

/** The discipline rows from item 9 on (register §2.3): acts of PP 94/2021. */
export const skbDisiplinPp94: readonly Act[] = [
  {
    ...discipline,
    ...heavy,
    id: 'SKB-D-09',
    phase: 'any',
    title: {
      id: 'Membuat keputusan/tindakan yang menguntungkan atau merugikan partai/calon sebelum, selama, sesudah kampanye',
      en: 'Making decisions/actions that benefit or harm a party/candidate before, during, after the campaign',
    },
    articles: [
      { cite: 'PP 94/2021 ps. 5 huruf n angka 5', provision: 'L-PP94-5n', mark: 'C2' },
      { cite: 'PP 94/2021 ps. 14 huruf i angka 3', provision: 'L-PP94-14i', mark: 'C2' },
    ],
    severity: { value: 'berat', mark: 'C2' },
    mark: 'C2',
    sources: ['S32', 'S41'],
    note: printed,
  },
  {
    ...discipline,
    ...heavy,
    id: 'SKB-D-10',
    phase: 'any',
    title: {
      id: 'Menjadi tim ahli/tim pemenangan/konsultan partai/calon, sebelum atau sesudah penetapan',
      en: 'Being an expert/winning-team/consultant for a party/candidate, before or after the candidates are fixed',
    },
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n', provision: 'L-PP94-5n', mark: 'U' }],
    severity: { value: 'berat', mark: 'U' },
    mark: 'U',
    sources: [],
    note: printed,
  },
  {
    ...discipline,
    ...moderate,
    id: 'SKB-D-11',
    phase: 'bakal-calon',
    title: {
      id: 'Memberi surat dukungan disertai fotokopi KTP/surat keterangan penduduk (DPD, calon perseorangan), atau mengumpulkannya',
      en: 'Giving a support letter with copy of KTP/residence letter (DPD, independent candidate), or collecting such copies',
    },
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 7', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: {
      value: 'sedang',
      mark: 'U',
      note: { id: 'Menurut preseden PP 53/2010.', en: 'By the precedent of PP 53/2010.' },
    },
    mark: 'C2',
    sources: ['S40', 'S70b'],
    note: printed,
  },
  {
    ...discipline,
    ...moderate,
    id: 'SKB-D-12',
    phase: 'calon',
    title: { id: 'Ikut kampanye', en: 'Taking part in a campaign' },
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 1', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: { value: 'sedang', mark: 'U' },
    mark: 'C2',
    sources: ['S40'],
    note: printed,
  },
  {
    ...discipline,
    ...moderate,
    id: 'SKB-D-13',
    phase: 'calon',
    title: {
      id: 'Menjadi peserta kampanye dengan atribut partai atau atribut PNS',
      en: 'Campaign participant using party or PNS attributes',
    },
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 2', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: { value: 'sedang', mark: 'U' },
    mark: 'C2',
    sources: ['S40'],
    note: printed,
  },
  {
    ...discipline,
    ...heavy,
    id: 'SKB-D-14',
    phase: 'calon',
    title: {
      id: 'Menjadi peserta kampanye dengan mengerahkan PNS lain',
      en: 'Campaign participant mobilising other PNS',
    },
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 3', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: { value: 'berat', mark: 'U' },
    mark: 'C2',
    sources: ['S40'],
    note: printed,
  },
  {
    ...discipline,
    ...heavy,
    id: 'SKB-D-15',
    phase: 'calon',
    title: {
      id: 'Menjadi peserta kampanye dengan fasilitas negara',
      en: 'Campaign participant using state facilities',
    },
    articles: [{ cite: 'PP 94/2021 ps. 5 huruf n angka 4', provision: 'L-PP94-5n', mark: 'C2' }],
    severity: { value: 'berat', mark: 'U' },
    mark: 'C2',
    sources: ['S40'],
    note: printed,
  },
]
