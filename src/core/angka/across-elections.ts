import { hitMeasures } from '../kerawanan/hit-measures.ts'
import { riskMeasures } from '../kerawanan/risk-measures.ts'
import { stationsApart } from '../kerawanan/station-hits.ts'
import { decidedWithinDays } from './by-election.ts'
import type { Measure } from './measure.ts'
import { findDefinition } from './measures.ts'
import { askedMeasures, preventionMeasures } from './prevention-measures.ts'
import { rankLists, recorded } from './rank-lists.ts'
import type { PictureMeasureId } from './picture-measures.ts'

type Words = { readonly id: string; readonly en: string }
/** A measure and why its figures of two elections may, or may not, stand side by side. */
type Across = { readonly measure: Measure; readonly why: Words }
/** A measure that is counted by election, as two parts: how many of `met` there are of both. */
export type Compared = Across & { readonly met: string; readonly rest: string; readonly share: string }

type Counted = Pick<Compared, 'met' | 'rest' | 'share'> & { readonly id: PictureMeasureId }

/** As what a list that compares elections is counted by election. A list that is comparable and not in here has no figure to show. */
const countedAs: Readonly<Record<string, Counted>> = {
  'tindak-lanjut': { id: 'jangka-menurut-pemilihan', met: 'tepat', rest: 'lewat', share: 'tepat dari yang berakhir' },
}

/** What is counted by election and ranked nowhere. */
const decided: Counted & { readonly why: Words } = {
  ...{ id: 'putusan-menurut-pemilihan', met: 'diputus', rest: 'belum', share: 'diputus dari semua' },
  why: {
    id: `Sebanding: pertanyaan yang sama kepada setiap berkas, apakah sudah diputus ${String(decidedWithinDays)} hari sesudah surat penerusannya, dan hanya kepada yang sudah melewati hari itu, sehingga pemilihan yang baru tidak tampak lebih buruk. Yang memutus berganti (KASN sampai 24 Agustus 2024, sesudahnya BKN) dan jenis terlapornya berbeda: bedanya boleh jadi karena itu, dan angka ini tidak mengatakan sebabnya.`,
    en: `Comparable: the same is asked of every file, whether it was decided ${String(decidedWithinDays)} days after the letter that sent it on, and only of those for which these days are over, so that a recent election does not look worse. Who decides changed (KASN until 24 August 2024, BKN since), and so did the kinds of accused: the difference may come from that, and the figure does not say from what.`,
  },
}

const comparedAs = ({ id, ...counted }: Counted & { readonly why: Words }): readonly Compared[] => {
  const measure = findDefinition(id)
  return measure === null ? [] : [{ measure, ...counted }]
}

export const acrossElections: readonly Compared[] = [
  ...rankLists.flatMap(({ id, acrossElections: { comparable, why } }) => {
    const counted = comparable ? countedAs[id] : undefined
    return counted === undefined ? [] : comparedAs({ ...counted, why })
  }),
  ...comparedAs(decided),
]

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
const ranked: ReadonlySet<string> = new Set(rankLists.map(({ measure }) => measure.id))
/** Of prevention, and told of the nation alone. */
const notRanked = preventionMeasures.flatMap(({ id }) => (ranked.has(id) ? [] : (findDefinition(id) ?? [])))
const hits: ReadonlySet<string> = new Set(hitMeasures.map(({ id }) => id))

/** Every measure that may not stand side by side with itself of another election, and why: ranked, drawn, asked, or of vulnerability. */
export const apartAcrossElections: readonly Across[] = [
  ...rankLists.flatMap(({ measure, acrossElections: { comparable, why } }) => (comparable ? [] : [{ measure, why }])),
  ...Object.entries(drawnOnly).flatMap(([id, why]) => {
    const measure = findDefinition(id)
    return measure === null ? [] : [{ measure, why }]
  }),
  ...notRanked.map((measure) => ({ measure, why: recorded })),
  ...askedMeasures.map((measure) => ({ measure, why: recorded })),
  ...riskMeasures.map((measure) => ({ measure, why: hits.has(measure.id) ? stationsApart : methodsApart })),
]
