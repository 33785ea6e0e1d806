import { unfinished } from './intake-check.ts'
import { withOwner } from './with-owner.ts'

/** The job of each report has five seconds; one that takes longer is an error of the step. */
const termMs = 5_000
const lookMs = 250
/** A job that fails for good must not keep the bench waiting: it stays late. */
const patienceMs = 120_000

export type JobsSeen = {
  /** The longest that an event was seen without a job that had succeeded. */
  readonly longestMs: number
  readonly late: number
}

export function watchJobs(ownerUrl: string): { readonly stop: () => Promise<JobsSeen> } {
  const late = new Set<string>()
  let longestMs = 0
  let watching = true
  const done = withOwner(ownerUrl, async (owner) => {
    while (watching) {
      const open = await unfinished(owner)
      longestMs = Math.max(longestMs, open[0]?.ms ?? 0)
      for (const { eventId, ms } of open) if (ms > termMs) late.add(eventId)
      await pause(lookMs)
    }
  })
  return {
    stop: async () => {
      watching = false
      await done
      return { longestMs, late: late.size }
    },
  }
}

export const waitUntilDone = (ownerUrl: string) =>
  withOwner(ownerUrl, async (owner) => {
    const end = performance.now() + patienceMs
    while (performance.now() < end && (await unfinished(owner)).length > 0) await pause(100)
  })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
