import { skbInForce } from '../../catalogue/parameters.ts'
import type { Act } from '../act.ts'

/** One article and one sanction for the whole table: PP 42/2004 11.c, moral statement closed or open. */
const ethics = {
  subjects: ['pns', 'pppk'],
  phase: 'bakal-calon',
  class: 'kode-etik',
  articles: [{ cite: 'PP 42/2004 ps. 11 huruf c', provision: 'L-PP42-11c', mark: 'C2' }],
  severity: { value: 'moral', mark: 'C2' },
  sanctions: ['MOR-T', 'MOR-B', 'PPPK-1'],
  inForce: skbInForce,
} as const

/** SKB 2022 Lampiran II, code of ethics (register §2.2): toward a bakal calon, before the candidates are fixed. */
export const skbKodeEtik: readonly Act[] = [
  {
    ...ethics,
    id: 'SKB-E-01',
    title: {
      id: 'Memasang spanduk/baliho/alat peraga lain terkait bakal calon',
      en: 'Putting up banners/billboards/other props for a would-be participant',
    },
    mark: 'C2',
    sources: ['S32', 'S34'],
  },
  {
    ...ethics,
    id: 'SKB-E-02',
    title: {
      id: 'Sosialisasi/kampanye bakal calon lewat media sosial/daring',
      en: 'Promotion or campaign of a would-be candidate on social media/online',
    },
    mark: 'C2',
    sources: ['S32', 'S34'],
  },
  {
    ...ethics,
    id: 'SKB-E-03',
    title: {
      id: 'Menghadiri deklarasi/kampanye bakal calon dan memberi dukungan secara aktif',
      en: 'Attending a declaration/campaign of a would-be candidate and giving active support',
    },
    mark: 'C2',
    sources: ['S34', 'S38'],
  },
  {
    ...ethics,
    id: 'SKB-E-04',
    title: {
      id: 'Membuat posting, comment, share, like, bergabung/follow grup atau akun pemenangan bakal calon',
      en: 'Post, comment, share, like, joining/following a winning-team group or account of a would-be candidate',
    },
    mark: 'C2',
    sources: ['S33', 'S34'],
  },
  {
    ...ethics,
    id: 'SKB-E-05a',
    title: {
      id: 'Memposting di media publik foto bersama bakal calon',
      en: 'Posting on public media a photo with a would-be candidate',
    },
    mark: 'C2',
    sources: ['S32', 'S34'],
  },
  {
    ...ethics,
    id: 'SKB-E-05b',
    title: {
      id: 'Memposting foto bersama tim sukses dengan simbol/gerakan keberpihakan, atribut partai, atau latar partai',
      en: 'Posting a photo with a success team, showing a partiality symbol/gesture, party attributes, or party background',
    },
    mark: 'C2',
    sources: ['S32', 'S34'],
  },
  {
    ...ethics,
    id: 'SKB-E-05c',
    title: {
      id: 'Memposting foto dengan alat peraga partai/bakal calon',
      en: 'Posting a photo with props of a party/would-be candidate',
    },
    mark: 'C1',
    sources: ['S31'],
    note: { id: 'Menurut analogi dengan butir disiplin 7c.', en: 'By analogy with discipline item 7c.' },
  },
  {
    ...ethics,
    id: 'SKB-E-06',
    title: {
      id: 'Ikut kegiatan kampanye/sosialisasi/pengenalan bakal calon',
      en: 'Joining campaign/outreach/introduction activities of a would-be candidate',
    },
    mark: 'C1',
    sources: ['S34'],
  },
  {
    ...ethics,
    id: 'SKB-E-07',
    title: {
      id: 'Ikut deklarasi/kampanye suami/istri yang menjadi calon tanpa mengambil CLTN',
      en: "Joining a declaration/campaign of one's spouse who is a candidate while not on CLTN leave",
    },
    mark: 'U',
    parts: [
      { of: { id: 'daftar SKB 2020', en: 'the SKB list of 2020' }, mark: 'C1' },
      { of: { id: 'masih ada dalam SKB 2022', en: 'still in the SKB 2022' }, mark: 'U' },
    ],
    sources: ['S70a', 'ubaygurupai'],
  },
  {
    ...ethics,
    id: 'SKB-E-08',
    title: {
      id: 'Menjadi pembicara/narasumber pada acara partai, kecuali memaparkan bidangnya/tugas resmi',
      en: "Being a speaker/resource person at a party event, except when presenting one's own field/for official duty",
    },
    mark: 'U',
    parts: [
      { of: { id: 'daftar SKB 2020', en: 'the SKB list of 2020' }, mark: 'C1' },
      { of: { id: 'masih ada dalam SKB 2022', en: 'still in the SKB 2022' }, mark: 'U' },
    ],
    sources: ['ubaygurupai'],
  },
  {
    ...ethics,
    id: 'SKB-E-09',
    title: {
      id: 'Mendeklarasikan diri sebagai bakal calon tanpa CLTN',
      en: 'Declaring oneself as would-be candidate without CLTN leave',
    },
    mark: 'U',
    parts: [
      { of: { id: 'daftar 2018/2020', en: 'the list of 2018/2020' }, mark: 'C1' },
      { of: { id: 'masih ada dalam SKB 2022', en: 'still in the SKB 2022' }, mark: 'U' },
    ],
    sources: ['S70a'],
  },
]
