import { hitMeasures } from '../kerawanan/hit-measures.ts'
import { riskMeasures } from '../kerawanan/risk-measures.ts'
import { stationsApart } from '../kerawanan/station-hits.ts'
import type { Measure } from './measure.ts'
import { findDefinition } from './measures.ts'
import { askedMeasures } from './prevention-measures.ts'
import { rankLists, recorded } from './rank-lists.ts'
import type { PictureMeasureId } from './picture-measures.ts'

type Words = { readonly id: string; readonly en: string }
/** A measure whose figures of two elections may stand side by side, as it is counted by election, and why they may. */
export type Across = { readonly measure: Measure; readonly why: Words }

/** As what a list that compares elections is counted by election. A list that is comparable and not in here has no figure to show. */
const countedAs: Readonly<Record<string, PictureMeasureId>> = { 'tindak-lanjut': 'jangka-menurut-pemilihan' }

export const acrossElections: readonly Across[] = rankLists.flatMap(({ id, acrossElections: { comparable, why } }) => {
  const measure = comparable ? findDefinition(countedAs[id] ?? '') : null
  return measure === null ? [] : [{ measure, why }]
})

/** What is told of the nation alone and ranked nowhere, and why it may not stand beside another election. */
const drawnOnly: Readonly<Partial<Record<PictureMeasureId, Words>>> = {
  'dugaan-menurut-langkah': {
    id: 'Tidak sebanding: pemilihan yang lebih baru punya waktu lebih sedikit untuk sampai di langkah terakhir. Angka ini juga diumumkan dalam semenit: bila dibagi menurut pemilihan, terbaca putusan yang baru masuk milik pemilihan mana.',
    en: 'Not comparable: a later election had less time to come to the last step. This number is also told within the minute: split by election, it would say to which election a decision belongs that just came in.',
  },
  'lama-tahap': {
    id: 'Tidak sebanding: jalur sesudah penerusan berganti (KASN sampai 24 Agustus 2024, sesudahnya BKN), dan yang masih menunggu belum dihitung, sehingga pemilihan yang lebih baru tampak lebih cepat.',
    en: 'Not comparable: the way after a referral changed (KASN until 24 August 2024, BKN since), and what still waits is not counted, so that a later election looks quicker.',
  },
  'perkara-menurut-bulan': {
    id: 'Tidak sebanding: tahapan kedua pemilihan berbeda lamanya, dan bulan yang sama jatuh di tahapan yang berbeda.',
    en: 'Not comparable: the stages of two elections differ in length, and the same month lies in different stages.',
  },
}

const methodsApart: Words = {
  id: 'Tidak sebanding: sebelum tiap pemilihan kerawanan diukur dengan cara lain (skor IKP pada Desember 2022, hitungan 27 indikator pada Agustus 2024), dan dua cara tidak pernah diletakkan pada satu skala.',
  en: 'Not comparable: before each election vulnerability was measured in another way (a score, the IKP, in December 2022; a count of 27 indicators in August 2024), and two ways are never put on one scale.',
}
const hits: ReadonlySet<string> = new Set(hitMeasures.map(({ id }) => id))

/** Every measure that may not stand side by side with itself of another election, and why: ranked, drawn, asked, or of vulnerability. */
export const apartAcrossElections: readonly Across[] = [
  ...rankLists.flatMap(({ measure, acrossElections: { comparable, why } }) => (comparable ? [] : [{ measure, why }])),
  ...Object.entries(drawnOnly).flatMap(([id, why]) => {
    const measure = findDefinition(id)
    return measure === null ? [] : [{ measure, why }]
  }),
  ...askedMeasures.map((measure) => ({ measure, why: recorded })),
  ...riskMeasures.map((measure) => ({ measure, why: hits.has(measure.id) ? stationsApart : methodsApart })),
]
