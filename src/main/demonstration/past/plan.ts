import type { RatingChoice } from '#store'
import { quarterOf } from '#core'
import { addDays, type PlainDate } from '#law'
import { between } from './dice.ts'
import type { PastAccusedName } from './accused.ts'
import type { PastQuarter, PastQuarters } from './quarters.ts'

/** What became of a case of the past. */
export type Fate =
  | 'sanksi'
  | 'tidak-terbukti'
  | 'menunggu'
  | 'bukan-pelanggaran'
  | 'ditolak'
  | 'dari-pengawasan'
  | 'informasi-ditutup'
  | 'pembalasan'
  | 'berjalan'

/** Cases of one place and one quarter that came to the same: all of them or none may be told of. */
export type Lot = {
  readonly region: string
  readonly quarter: PastQuarter
  readonly fate: Fate
  readonly accused: PastAccusedName
  readonly isLate: boolean
  /** What its reporters said of how they were handled; null where nobody answered. */
  readonly rated: RatingChoice | null
  readonly count: number
  /** The day on which all of them came in, for a lot of the last weeks, whose steps are all of the same days; null: a day each in its quarter. */
  readonly opensOn: PlainDate | null
  /** By which it is known in the dice. */
  readonly name: string
}

type Kind = Pick<Lot, 'fate' | 'accused' | 'isLate' | 'rated'>
const kind = (fate: Fate, accused: PastAccusedName = 'pns', pace: 'tepat' | 'lewat' = 'tepat'): Kind => ({
  fate,
  accused,
  isLate: pace === 'lewat',
  rated: null,
})
const rated = (choice: RatingChoice, of: Kind): Kind => ({ ...of, rated: choice })

/** What one place tells of one quarter. Every kind stands in several, so that no place alone has one. */
const sessions: readonly (readonly Kind[])[] = [
  [rated('puas', kind('sanksi')), kind('bukan-pelanggaran'), rated('tidak', kind('ditolak'))],
  [kind('sanksi', 'pns', 'lewat'), kind('dari-pengawasan', 'kades')],
  [kind('sanksi', 'polri'), kind('tidak-terbukti'), kind('menunggu', 'kades')],
  [kind('sanksi'), kind('sanksi', 'pppk', 'lewat'), kind('informasi-ditutup')],
  [kind('sanksi', 'kades'), kind('tidak-terbukti', 'pns', 'lewat')],
  [kind('sanksi', 'pns-bkn'), kind('bukan-pelanggaran', 'pns', 'lewat'), kind('menunggu', 'pns-bkn')],
  [rated('puas', kind('sanksi', 'tni')), rated('cukup', kind('sanksi')), kind('pembalasan')],
  [kind('sanksi', 'perangkat-desa'), kind('dari-pengawasan'), kind('ditolak')],
  [kind('sanksi', 'pppk'), kind('tidak-terbukti', 'polri'), kind('menunggu', 'tni')],
  [kind('sanksi', 'pns', 'lewat'), kind('sanksi', 'polri', 'lewat'), kind('informasi-ditutup')],
]

/** Of two places of a province, or of all of a province that is told whole. */
type PastRegion = { readonly code: string; readonly isWhole: boolean }

/** The fewest that a count is told of is five (N173): nothing that is told here is fewer. */
const [fewest, most] = [5, 6]

/** Everything that is told of the past, the same for the same places and quarters. */
export const planPast = (regions: readonly PastRegion[], { elections, recent }: PastQuarters): readonly Lot[] =>
  regions.flatMap(({ code, isWhole }, at) => {
    const told = isWhole
      ? [elections[1], elections[3], ...recent.slice(-2)]
      : [elections[at % elections.length], recent[(at + Math.floor(at / elections.length)) % recent.length]]
    return told.flatMap((quarter, nth) => (quarter === undefined ? [] : lotsOf(code, quarter, at * 3 + nth * 7)))
  })

const lotsOf = (region: string, quarter: PastQuarter, at: number): readonly Lot[] =>
  (sessions[at % sessions.length] ?? []).map((one, nth) => {
    const name = `${region} ${quarter.code} ${String(nth)}`
    return { ...one, region, quarter, name, count: between(fewest, most, name), opensOn: null }
  })

/**
 * What came in during the last weeks, each kind in a regency of its own and so many days ago: terms that ended since the last rank, files that wait since
 * now, cases at work. The story has one or two of each, which would be hidden by themselves.
 */
const present: readonly (Kind & { readonly ago: number })[] = [
  { ...kind('sanksi'), ago: 25 },
  { ...kind('sanksi', 'pns', 'lewat'), ago: 45 },
  { ...kind('sanksi', 'polri'), ago: 30 },
  { ...kind('sanksi', 'polri', 'lewat'), ago: 50 },
  { ...kind('sanksi', 'pns-bkn'), ago: 25 },
  { ...kind('menunggu', 'pns-bkn'), ago: 5 },
  { ...kind('menunggu', 'kades'), ago: 22 },
  { ...kind('berjalan'), ago: 2 },
]

export const planPresent = (regions: readonly PastRegion[], today: PlainDate): readonly Lot[] => {
  const whole = regions.filter(({ isWhole }) => isWhole)
  return present.flatMap(({ ago, ...of }, nth): readonly Lot[] => {
    const region = whole[(nth * 3 + 1) % Math.max(1, whole.length)]?.code
    if (region === undefined) return []
    const opensOn = addDays(today, -ago)
    const quarter = { ...quarterOf(opensOn), regime: 'pilkada', electionId: null } as const
    return [{ ...of, region, quarter, opensOn, count: most, name: `${region} kini ${String(nth)}` }]
  })
}
