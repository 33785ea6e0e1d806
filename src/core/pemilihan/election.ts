import type { Mark, PlainDate, RegimeId } from '#law'

/**
 * A tahapan. `endsOn` is its last day. A stage whose first day no source gives, or that was planned and not held (a run-off nobody
 * needed), is shown, but is in force on no day.
 */
export type Stage = {
  readonly code: string
  readonly title: string
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate
  readonly held: boolean
  readonly mark: Mark
}

export type ContestKind = 'nasional' | 'gubernur' | 'bupati' | 'wali-kota'

/** Where an election is held. `fixedOn` is the penetapan: before it an act may breach ethics, from it on discipline. */
export type Contest = {
  readonly kind: ContestKind
  readonly regionCode: string
  readonly fixedOn: PlainDate | null
}

export type Election = {
  readonly id: string
  readonly name: string
  readonly regime: RegimeId
  readonly votingOn: PlainDate
  readonly stages: readonly Stage[]
  readonly contests: readonly Contest[]
}
