import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#gear'
import type { Child } from './child.ts'

type KeptChild = {
  /** Resolves when it serves for the first time; rejects when it ends before. */
  readonly ready: Promise<void>
  /** Resolves when it is not started again, with how it ended. */
  readonly gaveUp: Promise<string>
  readonly stop: (limitMs: number) => Promise<void>
}

/** How long is waited before it is started again, in milliseconds; one that ends once more after the last of them stays ended. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const
/** What lived as long as this began well: the next end is counted as a first one. */
const wellMs = 60_000

type Patience = { readonly pauses: readonly number[]; readonly wellMs: number }

/**
 * A program of ours that is started again when it ends unasked, so that a worker that was killed takes no report down with it. One that ends before it
 * ever served is not: its reason is the start's.
 */
export function keepChild(
  begin: () => Child,
  log: Pick<Log, 'fault'>,
  patience: Patience = { pauses, wellMs },
): KeptChild {
  const stopping = new AbortController()
  const isStopping = () => stopping.signal.aborted
  const first = begin()
  let child = first

  async function keep(): Promise<string> {
    if (!(await hasServed(first))) return first.ended
    for (let ends = 0; ; ends += 1) {
      const began = performance.now()
      const how = await child.ended
      if (performance.now() - began > patience.wellMs) ends = 0
      const pause = patience.pauses[ends]
      if (isStopping() || pause === undefined) return how
      log.fault('program', `${how}; it is started again`)
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (isStopping()) return how
      child = begin()
    }
  }

  return {
    ready: first.ready,
    gaveUp: keep(),
    async stop(limitMs) {
      stopping.abort()
      await child.stop(limitMs)
    },
  }
}

const hasServed = (child: Child) =>
  child.ready.then(
    () => true,
    () => false,
  )
