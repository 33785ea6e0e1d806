import { skbInForce } from '../../catalogue/parameters.ts'
import type { Act, ActArticle } from '../act.ts'

const neutral: ActArticle = { cite: 'UU 20/2023 ps. 9(2)', provision: 'L-ASN23-9-2', mark: 'C2' }
const pp94n5: ActArticle = { cite: 'PP 94/2021 ps. 5 huruf n angka 5', provision: 'L-PP94-5n', mark: 'U' }
const pp94n5Sure: ActArticle = { ...pp94n5, mark: 'C2' }
const pp94n6: ActArticle = { cite: 'PP 94/2021 ps. 5 huruf n angka 6', provision: 'L-PP94-5n', mark: 'C2' }
const pp94n: ActArticle = { cite: 'PP 94/2021 ps. 5 huruf n', provision: 'L-PP94-5n', mark: 'U' }

const discipline = {
  subjects: ['pns', 'pppk'],
  phase: 'calon',
  class: 'disiplin',
  inForce: skbInForce,
} as const

/** The range of the whole table is sure; the level of each row could not be read. */
const moderateToHeavy = {
  severity: {
    value: 'sedang-berat',
    mark: 'C2',
    note: {
      id: 'Pasti untuk tabel seluruhnya; tingkat butir ini tidak terbaca.',
      en: 'Sure for the table as a whole; the level of this row was not readable.',
    },
  },
  sanctions: ['PNS-S1', 'PNS-S2', 'PNS-S3', 'PNS-B1', 'PNS-B2', 'PNS-B3', 'PPPK-1'],
} as const

const heavy = { sanctions: ['PNS-B1', 'PNS-B2', 'PNS-B3', 'PPPK-1'] } as const
const photoNote = { id: 'Hanya bila "dengan tujuan memberi dukungan".', en: 'Only "with the aim of giving support".' }

/** SKB 2022 Lampiran II, discipline, items 1 to 8 as an official page prints them, and items known from elsewhere (register §2.3). */
export const skbDisiplin: readonly Act[] = [
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-01',
    title: { id: 'Memasang spanduk/baliho/alat peraga calon', en: 'Banners/billboards/props for a candidate' },
    articles: [neutral, pp94n5],
    mark: 'C1',
    sources: ['S31'],
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-02',
    title: {
      id: 'Sosialisasi/kampanye calon lewat media sosial/daring',
      en: 'Social-media/online promotion or campaign of a candidate',
    },
    articles: [neutral, pp94n5],
    mark: 'C1',
    sources: ['S31'],
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-03a',
    phase: 'bakal-calon',
    title: {
      id: 'Mendekati partai politik sebagai bakal calon tanpa CLTN',
      en: 'Approaching parties as would-be candidate, not on CLTN',
    },
    articles: [neutral, pp94n],
    mark: 'C1',
    sources: ['S31'],
    note: {
      id: 'Sebelum penetapan, tetapi dalam tabel disiplin.',
      en: 'Before the candidates are fixed, yet in the discipline table.',
    },
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-03b',
    phase: 'bakal-calon',
    title: {
      id: 'Mendekati masyarakat (jalur perseorangan) sebagai bakal calon DPD/kepala daerah tanpa CLTN',
      en: 'Approaching the public (independent route) as would-be DPD/regional head, not on CLTN',
    },
    articles: [neutral, pp94n],
    mark: 'C1',
    sources: ['S31'],
    note: {
      id: 'Sebelum penetapan, tetapi dalam tabel disiplin.',
      en: 'Before the candidates are fixed, yet in the discipline table.',
    },
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-04',
    title: {
      id: 'Menghadiri deklarasi/kampanye paslon dan memberi tindakan/dukungan keberpihakan',
      en: 'Attending a declaration/campaign of a paslon and giving partial action/support',
    },
    articles: [pp94n5, { ...pp94n6, mark: 'U' }],
    mark: 'C1',
    sources: ['S31'],
  },
  {
    ...discipline,
    id: 'SKB-D-05',
    phase: 'any',
    title: {
      id: 'Menjadi anggota dan/atau pengurus partai politik',
      en: 'Being a member and/or official of a political party',
    },
    articles: [{ cite: 'UU 20/2023 ps. 52(3) huruf j, 52(4)', provision: 'L-ASN23-52', mark: 'C2' }],
    severity: { value: 'ptdh', mark: 'C2' },
    sanctions: ['PNS-PTDH', 'PPPK-1'],
    mark: 'C2',
    sources: ['S31', 'S39'],
    note: { id: 'Kutipan lama: UU 5/2014 ps. 87(4)c.', en: 'Old citation: UU 5/2014 art. 87(4)c.' },
  },
  {
    ...discipline,
    ...heavy,
    id: 'SKB-D-06',
    title: {
      id: 'Membuat posting, comment, share, like, bergabung/follow grup/akun pemenangan calon',
      en: 'Post, comment, share, like, join/follow winning-team group/account of a candidate',
    },
    articles: [neutral, pp94n5Sure],
    severity: { value: 'berat', mark: 'C2' },
    mark: 'C2',
    sources: ['S31', 'S32', 'S37'],
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-07a',
    title: { id: 'Memposting foto bersama calon', en: 'Posting a photo with a candidate' },
    articles: [pp94n5],
    mark: 'C1',
    sources: ['S31'],
    note: photoNote,
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-07b',
    title: {
      id: 'Memposting foto bersama tim sukses dengan gerakan/simbol/atribut/latar partai',
      en: 'Posting a photo with a success team and gesture/symbol/party attribute/background',
    },
    articles: [pp94n5],
    mark: 'C1',
    sources: ['S31'],
    note: photoNote,
  },
  {
    ...discipline,
    ...moderateToHeavy,
    id: 'SKB-D-07c',
    title: {
      id: 'Memposting foto dengan alat peraga partai/calon',
      en: 'Posting a photo with props of a party/candidate',
    },
    articles: [pp94n5],
    mark: 'C1',
    sources: ['S31'],
    note: photoNote,
  },
  {
    ...discipline,
    ...heavy,
    id: 'SKB-D-08',
    phase: 'any',
    title: {
      id: 'Mengadakan kegiatan yang mengarah keberpihakan kepada partai/calon sebelum, selama atau sesudah kampanye (pertemuan, ajakan, imbauan, seruan, pemberian barang kepada ASN di unit kerja, keluarga, masyarakat)',
      en: 'Holding activities leaning to a party/candidate before, during or after the campaign (meetings, invitations, appeals, calls, giving goods to ASN in the unit, family, public)',
    },
    articles: [pp94n6],
    severity: { value: 'berat', mark: 'U' },
    mark: 'C2',
    sources: ['S31', 'S40'],
  },
]
