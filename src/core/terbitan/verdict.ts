import type { Beside, Part, RankPart } from './claim.ts'

export type SumVerdict =
  | { readonly is: 'adds-up'; readonly sum: number; readonly outside: readonly Beside[] }
  /** `by` is how much the parts have more than the total; less than nothing where they have less. */
  | { readonly is: 'off'; readonly sum: number; readonly total: number; readonly by: number }
  | {
      readonly is: 'counted-twice'
      readonly sum: number
      readonly total: number
      readonly by: number
      readonly parts: readonly string[]
    }
  | {
      readonly is: 'unit-mismatch'
      readonly sum: number
      readonly total: number
      readonly beside: readonly Beside[]
    }
  | {
      readonly is: 'incomplete'
      readonly sum: number
      readonly total: number
      readonly given: number
      readonly places: number
      readonly without: readonly string[]
      readonly notListed: readonly string[]
    }
  | { readonly is: 'several-each'; readonly sum: number; readonly of: number }
  | { readonly is: 'overlap-unclear'; readonly sum: number; readonly beside: readonly Beside[] }
  | { readonly is: 'overlapping'; readonly sum: number; readonly total: number; readonly largest: Part['value'] }
  | { readonly is: 'base-exceeds'; readonly base: number; readonly of: number }

export type FigureVerdict =
  | SumVerdict
  | { readonly is: 'share-holds'; readonly percent: number }
  | { readonly is: 'other-share'; readonly said: number; readonly percent: number }
  /** `from` and `to`: the bases with which the printed share would be right. */
  | { readonly is: 'other-base'; readonly of: number; readonly from: number; readonly to: number }
  | { readonly is: 'ratio'; readonly value: number }
  | { readonly is: 'change-holds'; readonly by: number }
  | { readonly is: 'other-change'; readonly said: number; readonly by: number }
  | { readonly is: 'other-direction'; readonly by: number; readonly way: 'up' | 'down' }
  | { readonly is: 'one-fits'; readonly fits: number; readonly typo: number; readonly where: string }
  | { readonly is: 'none-fits'; readonly needed: number }
  | { readonly is: 'span-holds'; readonly days: number }
  | { readonly is: 'other-span'; readonly said: number; readonly days: number }
  | { readonly is: 'within-limits'; readonly value: number }
  | { readonly is: 'beyond-limits'; readonly value: number; readonly rules: readonly string[] }
  | {
      readonly is: 'hits-not-units'
      readonly total: number
      readonly of: number
      readonly percent: number
      readonly hits: number
    }
  | { readonly is: 'may-be-units'; readonly total: number; readonly of: number }
  | { readonly is: 'classes-hold'; readonly low: number; readonly high: number; readonly counts: readonly number[] }
  | { readonly is: 'other-classes'; readonly low: number; readonly high: number; readonly counts: readonly number[] }
  | { readonly is: 'normalised'; readonly raw: readonly number[]; readonly max: number }
  | { readonly is: 'not-normalised'; readonly wrong: readonly number[]; readonly max: number }
  | { readonly is: 'rank-whole'; readonly position: number }
  | { readonly is: 'rank-without'; readonly position: number; readonly missing: readonly RankPart[] }

export type VerdictKind = FigureVerdict['is']

/** What a reader may do with it: rely on the arithmetic, ask first, or not use it as it stands. */
const verdictLooks = {
  'adds-up': 'holds',
  off: 'fails',
  'counted-twice': 'fails',
  'unit-mismatch': 'fails',
  incomplete: 'asks',
  'several-each': 'asks',
  'overlap-unclear': 'asks',
  overlapping: 'fails',
  'base-exceeds': 'fails',
  'share-holds': 'holds',
  'other-share': 'fails',
  'other-base': 'asks',
  ratio: 'holds',
  'change-holds': 'holds',
  'other-change': 'fails',
  'other-direction': 'fails',
  'one-fits': 'fails',
  'none-fits': 'fails',
  'span-holds': 'holds',
  'other-span': 'fails',
  'within-limits': 'holds',
  'beyond-limits': 'fails',
  'hits-not-units': 'asks',
  'may-be-units': 'holds',
  'classes-hold': 'holds',
  'other-classes': 'fails',
  normalised: 'holds',
  'not-normalised': 'fails',
  'rank-whole': 'holds',
  'rank-without': 'asks',
} as const satisfies Record<VerdictKind, 'holds' | 'asks' | 'fails'>
export type VerdictLook = (typeof verdictLooks)[VerdictKind]

/** The worst of several; null where nothing was claimed that can be worked out. */
export function worstLook(verdicts: readonly FigureVerdict[]): VerdictLook | null {
  const looks = new Set(verdicts.map(({ is }) => verdictLooks[is]))
  return (['fails', 'asks', 'holds'] as const).find((look) => looks.has(look)) ?? null
}
