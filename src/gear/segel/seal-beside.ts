import { Worker } from 'node:worker_threads'
import { sealFor } from './seal-for.ts'

export type Wanted = { readonly plain: Uint8Array; readonly recipient: string }
/** Numbered both ways: were the answer to one crowd taken for another's, a report would carry a stranger's name. */
export type Crowd = { readonly number: number; readonly wanted: readonly Wanted[] }
export type Sealed = { readonly number: number; readonly sealed: readonly (Uint8Array | null)[] }
type Waiting = Wanted & {
  readonly resolve: (sealed: Uint8Array) => void
  readonly reject: (error: unknown) => void
}

/**
 * Seals beside the thread that answers: a seal is a third of what a report costs it, and an election morning brings many at
 * once. One that comes alone is sealed here, so whoever never has two at a time never starts the thread.
 */
export function sealBeside(): (plain: Uint8Array, recipient: string) => Promise<Uint8Array> {
  let waiting: Waiting[] = []
  let numbered = 0
  const sent = new Map<number, readonly Waiting[]>()
  let thread: Worker | null = null

  const sealHere = ({ plain, recipient, resolve, reject }: Waiting) => {
    sealFor(plain, recipient).then(resolve, reject)
  }
  /** A thread that ends takes nothing along: what it had is sealed here, and the next crowd starts another. */
  const endedWith = (ended: Worker) => () => {
    if (thread !== ended) return
    thread = null
    const left = [...sent.values()].flat()
    sent.clear()
    left.forEach(sealHere)
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./seal-thread.ts', import.meta.url))
    // It holds no process open.
    started.unref()
    started.on('message', ({ number, sealed }: Sealed) => {
      const crowd = sent.get(number) ?? []
      sent.delete(number)
      crowd.forEach((one, at) => {
        const mine = sealed[at] ?? null
        if (mine === null) sealHere(one)
        else one.resolve(mine)
      })
    })
    return started.on('error', endedWith(started)).on('exit', endedWith(started))
  }
  const flush = () => {
    const crowd = waiting
    waiting = []
    if (crowd.length === 1 && sent.size === 0) {
      crowd.forEach(sealHere)
      return
    }
    thread ??= start()
    const number = numbered++
    sent.set(number, crowd)
    const wanted = crowd.map(({ plain, recipient }) => ({ plain, recipient }))
    thread.postMessage({ number, wanted } satisfies Crowd)
  }
  return (plain, recipient) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ plain, recipient, resolve, reject }) === 1) setImmediate(flush)
    })
}
