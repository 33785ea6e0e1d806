import type { Instant, PlainDate } from '#law'
import type { FollowUpStep } from './step.ts'

/** What one paper says of a file, according to whom. Nothing told is ever taken back; what contradicts it is told beside it. */
export type Statement = {
  readonly step: FollowUpStep
  /** Null: it is said of the whole file. */
  readonly allegationId: string | null
  readonly happenedOn: PlainDate
  readonly recordedAt: Instant
  readonly accordingTo: string
  readonly sanctionCode: string | null
  readonly sanctionWords: string | null
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
}

/** What is told of one allegation: of it, and of the whole file. */
export const toldOf = <Told extends Pick<Statement, 'allegationId'>>(
  statements: readonly Told[],
  allegationId: string | null,
): readonly Told[] =>
  statements.filter((one) => one.allegationId === null || allegationId === null || one.allegationId === allegationId)
