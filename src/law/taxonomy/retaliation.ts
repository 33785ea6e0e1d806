import type { Words } from '../rule.ts'

/** What is done to people who reported, as practice tells of it. */
export const retaliationActs = ['pemindahan', 'ancaman', 'penurunan', 'lain'] as const
export type RetaliationActId = (typeof retaliationActs)[number]

/** Whom it was done to; who he is, is sealed. */
export const retaliationVictims = ['pelapor', 'saksi', 'keluarga', 'lain'] as const
export type RetaliationVictim = (typeof retaliationVictims)[number]

export type RetaliationAct = {
  readonly act: RetaliationActId
  readonly title: Words
  /** The provision that the day of a decree is tested by. Null: no source seen names one. */
  readonly provision: 'L-PIL-71-2' | null
  readonly note: Words
}

const onlyReplacement: Words = {
  id: 'Pasal ini hanya melarang kepala daerah mengganti pejabat pada masa itu; tidak ada sumber yang terlihat memuat pasal tentang pembalasan itu sendiri.',
  en: 'This article only bars a regional head from replacing officials in that time; no source seen has an article on retaliation itself.',
}
const noArticle: Words = {
  id: 'Tidak ada sumber yang terlihat memuat pasal untuk perbuatan ini sebagai pembalasan; meja hukum yang memastikan.',
  en: 'No source seen has an article on this as retaliation; the legal desk must say.',
}

export const retaliations: readonly RetaliationAct[] = [
  {
    act: 'pemindahan',
    title: { id: 'Dipindahkan (mutasi)', en: 'Transferred' },
    provision: 'L-PIL-71-2',
    note: onlyReplacement,
  },
  { act: 'ancaman', title: { id: 'Diancam', en: 'Threatened' }, provision: null, note: noArticle },
  {
    act: 'penurunan',
    title: { id: 'Diturunkan atau dicopot dari jabatan', en: 'Demoted or removed from a post' },
    provision: 'L-PIL-71-2',
    note: onlyReplacement,
  },
  { act: 'lain', title: { id: 'Pembalasan lain', en: 'Another kind' }, provision: null, note: noArticle },
]
