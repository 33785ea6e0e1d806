/*
 * Where all cases stand, and how they came there by the steps that were put into the log (decision 0153). What stands is counted in the tables, what
 * came is added up from the steps as they enter; where the two differ, somebody wrote past the log. Numbers are told to nobody: the log commits to them.
 */

/** So many of each name: a state of cases, or one of `totals`. */
export type Counts = ReadonlyMap<string, number>

/** Besides states: all reports, all steps that moved or opened a case, and whatever was seen to wait for the log and never came into it. */
export const totals = { reports: 'semua-laporan', steps: 'semua-langkah', lost: 'hilang-sebelum-catatan' } as const

/** A step of a case as it enters the log. Null from: the case was opened by it. */
export type LoggedStep = {
  readonly type: string
  readonly ofReport: boolean
  readonly from: string | null
  readonly to: string
}

/** What some steps make of where cases stand. */
export const flowOf = (steps: readonly LoggedStep[]): Counts => flowOfMany(steps.map((step) => ({ step, times: 1 })))

/** Of steps that are alike, so many at once. */
export function flowOfMany(steps: readonly { readonly step: LoggedStep; readonly times: number }[]): Counts {
  const flow = new Map<string, number>()
  const add = (name: string, by: number) => flow.set(name, (flow.get(name) ?? 0) + by)
  for (const { step, times } of steps) {
    add(totals.steps, times)
    if (step.ofReport && step.type === 'report-received') add(totals.reports, times)
    if (step.from === step.to) continue
    add(step.to, times)
    if (step.from !== null) add(step.from, -times)
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
