import type { Instant } from '#law'

/** A public number: of which measure and place, of what of them, and as of when. Null: too small to be shown. */
export type PublicFigure = {
  readonly measureId: string
  /** Who published it, where it is not ours; whatever shows it says so beside it. */
  readonly publisher?: string | undefined
  readonly regionCode: string
  /** What of the measure, where it is broken down further than by region: `bkn 31`. */
  readonly part?: string | undefined
  readonly shown: number | null
  /** Zero when it was told last, and not told since the nation grew (N229). */
  readonly isBehind?: boolean | undefined
  /** Where it is a part: of how many. */
  readonly of?: number | undefined
  readonly asOf: Instant
}
