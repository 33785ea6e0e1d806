import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#gear'
import type { Sweep } from '#jobs'

type Watch = {
  readonly series: { readonly swept: (name: string, isRight: boolean, ms: number) => void }
  readonly log: Pick<Log, 'fault'>
  readonly signal: AbortSignal
}

/** Runs and pauses until the signal comes, also when it comes while it runs: then it ends what it does, and no pause follows. */
export async function keepSweeping(
  { name, everyMs }: Pick<Sweep, 'name' | 'everyMs'>,
  run: () => Promise<void>,
  { series, log, signal }: Watch,
): Promise<void> {
  while (!signal.aborted) {
    const begin = performance.now()
    const isRight = await run().then(
      () => true,
      (error: unknown) => {
        log.fault('sweep', error, { sweep: name })
        return false
      },
    )
    series.swept(name, isRight, performance.now() - begin)
    await sleep(everyMs, undefined, { signal }).catch(() => undefined)
  }
}
