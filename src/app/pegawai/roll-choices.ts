import type { RollColumn } from '#core'

/** What whoever brings a list decided about it. Absent: what the list itself suggests. */
export type RollChoices = {
  /** By its name. */
  readonly sheet?: string
  /** The column of the file (from 0) for each meaning; what is not named here is not read. */
  readonly columns?: Readonly<Partial<Record<RollColumn, number>>>
  /** Units that are not there yet are made. */
  readonly makeUnits?: boolean
  /** It has everybody: whoever is not in it has left. */
  readonly complete?: boolean
}
