/*
 * Where all cases stand, and how they came there by the steps that were put into the log (decision 0153). What stands is counted in the tables, what
 * came is added up from the steps as they enter; where the two differ, somebody wrote past the log. Numbers are told to nobody: the log commits to them.
 */

/** So many of each name: a state of cases, or one of `totals`. */
export type Counts = ReadonlyMap<string, number>

/** Besides states: all reports, and all steps that moved or opened a case. */
export const totals = { reports: 'semua-laporan', steps: 'semua-langkah' } as const

/** A step of a case as it enters the log. Null from: the case was opened by it. */
export type LoggedStep = {
  readonly type: string
  readonly ofReport: boolean
  readonly from: string | null
  readonly to: string
}

/** What some steps make of where cases stand. */
export function flowOf(steps: readonly LoggedStep[]): Counts {
  const flow = new Map<string, number>()
  const add = (name: string, by: number) => flow.set(name, (flow.get(name) ?? 0) + by)
  for (const { type, ofReport, from, to } of steps) {
    add(totals.steps, 1)
    if (ofReport && type === 'report-received') add(totals.reports, 1)
    if (from === to) continue
    add(to, 1)
    if (from !== null) add(from, -1)
  }
  return flow
}

/** What a head says of it. `came` is of everything from the first balance on; null `counted`: more waits for the log, and nothing was counted at this head. */
export type HeadBalance<Point = Uint8Array> = {
  /** The how-manieth head that says it, from 0. */
  readonly nth: number
  readonly came: Point
  readonly counted: { readonly stand: Point; readonly slack: Point } | null
}
