import type { Instant } from '#law'
import { countInterval, shareInterval, type Interval } from './interval.ts'

/** How ties are numbered: equal values share the first of their places, and the places behind it stay empty (1, 2, 2, 4). */
export const tieRule = 'bersama-lalu-lompat'

/** What is ranked of one unit. `hidden`: too small to be shown, or closed so that a small one cannot be worked out. */
export type RankValue =
  | { readonly kind: 'count'; readonly count: number }
  /** `count` for 1,000 of `staff`. */
  | { readonly kind: 'rate'; readonly count: number; readonly staff: number }
  /** `met` of `all`. */
  | { readonly kind: 'share'; readonly met: number; readonly all: number }
  | { readonly kind: 'hidden' }
  /** Zero when it was told last, and not told since the whole grew without it (N229): what it is now nobody can say. */
  | { readonly kind: 'behind' }
  /** There is nothing that could be ranked: no case that fell due, no staff that is known. No value is not zero. */
  | { readonly kind: 'none' }

export type RankInput = {
  readonly code: string
  readonly name: string
  /** Within which it is ranked a second time: a regency within its province. */
  readonly within: string | null
  readonly value: RankValue
}

export type RankPlace = {
  readonly position: number
  readonly of: number
  /** How many others share it. */
  readonly tied: number
  /** The first and the last place that it could have, since units whose intervals touch cannot be told apart. */
  readonly between: readonly [number, number]
}

type Unranked = 'hidden' | 'behind' | 'none'
export type Ranked = Omit<RankInput, 'value'> & {
  readonly value: Exclude<RankValue, { kind: Unranked }>
  /** What the order is by: the count, the count for 1,000, or the share of one. */
  readonly figure: number
  readonly interval: Interval | null
  readonly overall: RankPlace
  readonly inside: RankPlace | null
}

/** What a rank says of itself, or it says nothing. */
export type RankHead = {
  readonly list: string
  readonly publisher: string
  readonly unit: string
  /** How far the files were when they were counted: reported, registered, sent on, decided. */
  readonly stage: string
  readonly period: string
  readonly asOf: Instant | null
  readonly order: 'highest-first' | 'lowest-first'
}

type RankedUnit = Omit<RankInput, 'value'>

export type Rank = RankHead & {
  readonly tieRule: typeof tieRule
  readonly rows: readonly Ranked[]
  /** In the order of their codes, so that their place in the list tells nothing of what they hide. */
  readonly notShown: readonly RankedUnit[]
  readonly notYetTold: readonly RankedUnit[]
  /** Counted, and none: without a place where something else is not told, since that is more than none, or where all that is told is zero (N228). */
  readonly zeros: readonly (RankedUnit & Pick<Ranked, 'value'>)[]
  readonly nothingToRank: readonly RankedUnit[]
  /** All of these together. */
  readonly units: number
}

/**
 * Ranks what may be shown, and nothing else: a hidden value takes no place, so that no gap between two places tells where it would stand.
 * The places are those among the shown ones, and `of` says among how many. Who has none is not put before those that are hidden because they have some.
 */
export function rankOf(head: RankHead, given: readonly RankInput[]): Rank {
  const inputs = given.map((input) => ({ ...input, value: ofSomething(input.value) }))
  const order = head.order === 'highest-first' ? -1 : 1
  const told = inputs.flatMap((input) => counted(input)).sort((a, b) => order * (a.figure - b.figure) || byCode(a, b))
  const isUntold = inputs.some(({ value: { kind } }) => kind === 'hidden' || kind === 'behind')
  const shown = isUntold || told.every(isNothing) ? told.filter((one) => !isNothing(one)) : told
  const overall = placesAmong(shown, head.order)
  const inside = new Map(
    [...Map.groupBy(shown, ({ within }) => within)].flatMap(([within, those]) =>
      within === null ? [] : [...placesAmong(those, head.order)],
    ),
  )
  return {
    ...head,
    tieRule,
    rows: shown.flatMap((one) => {
      const place = overall.get(one.code)
      return place ? [{ ...one, overall: place, inside: inside.get(one.code) ?? null }] : []
    }),
    notShown: unranked(inputs, 'hidden'),
    notYetTold: unranked(inputs, 'behind'),
    zeros: told
      .filter((one) => !shown.includes(one))
      .map((one) => ({ ...named(one), value: one.value }))
      .sort(byCode),
    nothingToRank: unranked(inputs, 'none'),
    units: inputs.length,
  }
}

/** A share of no terms, or a rate for no staff, is none: there was nothing to keep, and it is neither best nor worst. */
const ofSomething = (value: RankValue): RankValue =>
  (value.kind === 'share' && value.all === 0) || (value.kind === 'rate' && value.staff === 0) ? { kind: 'none' } : value

type Counted = Omit<Ranked, 'overall' | 'inside'>

/** None of all that fell due is a share like any other: something was due. */
const isNothing = ({ value }: Counted): boolean => value.kind !== 'share' && value.count === 0

function counted({ value, ...named }: RankInput): readonly Counted[] {
  switch (value.kind) {
    case 'count':
      return [{ ...named, value, figure: value.count, interval: null }]
    case 'rate':
      return [{ ...named, value, figure: perThousand(value.count, value.staff), interval: rateInterval(value) }]
    case 'share':
      return [{ ...named, value, figure: value.met / value.all, interval: shareInterval(value.met, value.all) }]
    default:
      return []
  }
}

const perThousand = (count: number, staff: number) => (count * 1000) / staff

function rateInterval({ count, staff }: { readonly count: number; readonly staff: number }): Interval {
  const { from, to } = countInterval(count)
  return { from: perThousand(from, staff), to: perThousand(to, staff) }
}

/** Where each of these stands among them. Figures are divided once and compared as they are: 1 of 3 equals 2 of 6 to the last bit. */
function placesAmong(among: readonly Counted[], order: RankHead['order']): ReadonlyMap<string, RankPlace> {
  const count = among.length
  const figures = among.map(({ figure }) => figure).sort(ascending)
  const froms = among.map((one) => spanOf(one).from).sort(ascending)
  const tos = among.map((one) => spanOf(one).to).sort(ascending)
  const placeOf = (one: Counted): RankPlace => {
    const { from, to } = spanOf(one)
    const above = count - upTo(figures, one.figure)
    const below = upTo(figures, one.figure, 'without')
    const clearlyAbove = count - upTo(froms, to)
    const clearlyBelow = upTo(tos, from, 'without')
    const [better, surelyBetter, surelyWorse] =
      order === 'highest-first' ? [above, clearlyAbove, clearlyBelow] : [below, clearlyBelow, clearlyAbove]
    return {
      position: 1 + better,
      of: count,
      tied: count - above - below - 1,
      between: [1 + surelyBetter, count - surelyWorse],
    }
  }
  return new Map(among.map((one) => [one.code, placeOf(one)]))
}

/** A count without an interval is what was counted: it stands apart from every other. */
const spanOf = ({ figure, interval }: Counted): Interval => interval ?? { from: figure, to: figure }
const ascending = (a: number, b: number) => a - b

/** How many of the ascending values are at most `limit`, or, without it, below. */
function upTo(values: readonly number[], limit: number, itself: 'with' | 'without' = 'with'): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle] ?? Infinity
    if (value < limit || (itself === 'with' && value === limit)) low = middle + 1
    else high = middle
  }
  return low
}

const byCode = (a: { readonly code: string }, b: { readonly code: string }) => (a.code < b.code ? -1 : 1)

const named = ({ code, name, within }: RankedUnit): RankedUnit => ({ code, name, within })

const unranked = (inputs: readonly RankInput[], kind: Unranked): readonly RankedUnit[] =>
  inputs
    .filter(({ value }) => value.kind === kind)
    .map(named)
    .sort(byCode)
