import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Act } from '../act.ts'

const polri = {
  subjects: ['polri'],
  phase: 'any',
  class: 'larangan-jabatan',
  articles: [
    { cite: 'Perpol 7/2022 ps. 4 huruf h', provision: 'L-PERPOL7-4h', mark: 'C2' },
    { cite: 'PP 2/2003 ps. 5 huruf b', provision: 'L-PP2-2003-5b', mark: 'C1' },
    { cite: 'UU 2/2002 ps. 28(1)-(3)', provision: 'L-POL-28', mark: 'C2' },
  ],
  severity: null,
  sanctions: ['POL-D1', 'POL-D2', 'POL-D3', 'POL-D4', 'POL-D5', 'POL-D6', 'POL-D7', 'POL-E-R', 'POL-E-S', 'POL-E-B'],
  inForce: datesNotStated,
} as const

/** Acts barred by the services' own rules (register §2.4). The list is press on telegrams; the articles are the neutrality duty behind it. */
export const polriTniActs: readonly Act[] = [
  {
    ...polri,
    id: 'POL-01',
    title: { id: 'Membantu mendeklarasikan bakal calon', en: 'Helping declare a would-be candidate' },
    phase: 'bakal-calon',
    mark: 'C1',
    sources: ['S50c'],
  },
  {
    ...polri,
    id: 'POL-02',
    title: {
      id: 'Memesan/memakai/memasang atribut partai, caleg, paslon, atau menyuruh orang lain',
      en: 'Ordering/wearing/mounting party, caleg, paslon attributes, or telling others to',
    },
    mark: 'C1',
    sources: ['S50b'],
  },
  {
    ...polri,
    id: 'POL-03',
    title: {
      id: 'Menghadiri atau menjadi pembicara pada deklarasi, rapat, kampanye, kecuali pengamanan dengan surat perintah',
      en: 'Attending or speaking at declarations, meetings, campaigns, except security under a written order',
    },
    mark: 'C2',
    sources: ['S50b', 'S50c'],
  },
  {
    ...polri,
    id: 'POL-04',
    title: {
      id: 'Mempromosikan, menanggapi, menyebarkan gambar calon di media apa pun',
      en: 'Promoting, answering, spreading images of candidates in any media',
    },
    mark: 'C1',
    sources: ['S50c'],
  },
  {
    ...polri,
    id: 'POL-05',
    title: { id: 'Berfoto bersama bakal calon', en: 'Photo with a would-be candidate' },
    phase: 'bakal-calon',
    mark: 'C1',
    sources: ['S50a'],
  },
  {
    ...polri,
    id: 'POL-06',
    title: {
      id: 'Memberi dukungan politik kepada partai/paslon dalam bentuk apa pun; menjadi tim sukses/juru kampanye',
      en: 'Political support to party/paslon in any form; being success team/campaigner',
    },
    mark: 'C1',
    sources: ['S50c'],
  },
  {
    ...polri,
    id: 'POL-07',
    title: {
      id: 'Memberi fasilitas dinas atau pribadi untuk politik',
      en: 'Giving official or private facilities for politics',
    },
    mark: 'C1',
    sources: ['S50c'],
  },
  {
    ...polri,
    id: 'POL-08',
    title: {
      id: 'Memberi komentar, penilaian, arahan tentang calon kepada keluarga/masyarakat; menggunakan hak pilih',
      en: 'Comment, assessment, direction on candidates to family/public; using the vote',
    },
    mark: 'C1',
    sources: ['S50c'],
  },
  {
    id: 'TNI-01',
    title: {
      id: 'Menjadi anggota partai; berpolitik praktis; mencalonkan diri',
      en: 'Party membership; practical politics; standing for office',
    },
    subjects: ['tni'],
    phase: 'any',
    class: 'larangan-jabatan',
    articles: [
      { cite: 'UU 34/2004 ps. 39', provision: 'L-TNI-39', mark: 'C2' },
      { cite: 'UU 25/2014 ps. 8', provision: 'L-HDM-8', mark: 'C2' },
    ],
    severity: null,
    sanctions: ['TNI-H1', 'TNI-H2', 'TNI-H3', 'TNI-T'],
    mark: 'C2',
    sources: ['S63b', 'S68a'],
    inForce: datesNotStated,
    note: {
      id: 'Bahwa UU 3/2025 tidak mengubah pasal 39 belum terkonfirmasi.',
      en: 'That UU 3/2025 left article 39 unchanged is not confirmed.',
    },
  },
]
