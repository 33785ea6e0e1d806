/** What somebody published, in a form that can be worked out again. Values are as they were printed, read as Indonesian numbers. */

/** One of the numbers that a total is made of. */
export type Part = {
  readonly label: string
  /** Null: named in the publication without a number. */
  readonly value: number | null
  /** Handed on to another part of the same list, which counts it too. */
  readonly delegated?: boolean
  /** False: given in the text, and missing from the list itself. */
  readonly listed?: boolean
}

/**
 * How parts stand to their total: each thing in one part; one thing in several (a case with two outcomes); sets that overlap and say
 * nothing together; or places of a region, of which a list may leave some out.
 */
export const partsAre = ['each-once', 'several-each', 'overlapping', 'places'] as const
export type PartsAre = (typeof partsAre)[number]

/** A number printed beside the total: said to be outside of it, not said where it belongs, or another count of the same matter. */
export const besides = ['outside', 'unsaid', 'other-count'] as const
export type Beside = { readonly label: string; readonly value: number; readonly place: (typeof besides)[number] }

export type SumClaim = {
  readonly kind: 'sum'
  readonly how: PartsAre
  readonly parts: readonly Part[]
  readonly total: number
  /** How many places there are, where parts are places. */
  readonly places?: number
  readonly beside?: readonly Beside[]
  /** There are no more of these in the country (514 kab/kota). */
  readonly population?: number
}

export type ShareClaim = {
  readonly kind: 'share'
  readonly part: number
  readonly of: number
  /** False: no base was printed, and `of` is what readers take it to be. */
  readonly ofSaid?: boolean
  /** In percent, as printed; its decimals are the precision it claims. */
  readonly percent: number
}

/** So many for each of the others, where nothing was claimed of it. */
export type RatioClaim = {
  readonly kind: 'ratio'
  readonly value: number
  readonly to: number
  readonly decimals: number
  /** What is counted, and of what there are so many each. */
  readonly names?: { readonly of: string; readonly per: string }
}

export type ChangeClaim = {
  readonly kind: 'change'
  readonly from: number
  readonly to: number
  readonly by: number
  readonly way: 'up' | 'down'
}

/** One number printed twice and differently, with a subtraction that only one of them fits. */
export type VersionsClaim = {
  readonly kind: 'versions'
  readonly printed: readonly { readonly where: string; readonly value: number }[]
  readonly before: number
  readonly change: number
}

/** Days between two days, both counted. */
export type SpanClaim = { readonly kind: 'span'; readonly from: string; readonly to: string; readonly days: number }

/** A number that a rule holds down, as read by a person or a machine. */
export type LimitClaim = {
  readonly kind: 'limits'
  readonly value: number
  readonly limits: readonly { readonly rule: string; readonly atMost: number }[]
}

/** A total said to be of distinct things, counted by marks of which one thing may carry several. */
export type DistinctClaim = {
  readonly kind: 'distinct'
  readonly total: number
  readonly of: number
  readonly hits: readonly Part[]
}

export type ClassesClaim = {
  readonly kind: 'classes'
  readonly scores: readonly number[]
  readonly low: number
  readonly high: number
  readonly counts: { readonly high: number; readonly medium: number; readonly low: number }
}

/** Scores said to be raw counts in percent of the largest. */
export type NormalisedClaim = { readonly kind: 'normalised'; readonly scores: readonly number[]; readonly max: number }

/** What a rank must be told with, or it says nothing. */
export const rankParts = ['list', 'publisher', 'unit', 'stage', 'period', 'asOf', 'tieRule', 'value', 'of'] as const
export type RankPart = (typeof rankParts)[number]
export type RankClaim = {
  readonly kind: 'rank'
  readonly position: number
  readonly told: Readonly<Partial<Record<RankPart, string>>>
}

export type Claim =
  | SumClaim
  | ShareClaim
  | RatioClaim
  | ChangeClaim
  | VersionsClaim
  | SpanClaim
  | LimitClaim
  | DistinctClaim
  | ClassesClaim
  | NormalisedClaim
  | RankClaim
export type ClaimKind = Claim['kind']
