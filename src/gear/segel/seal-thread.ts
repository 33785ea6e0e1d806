/** The other side of seal-beside.ts: a thread that seals what it is sent. Null for one that cannot be sealed: the asker says why. */
import { parentPort } from 'node:worker_threads'
import { sealFor } from './seal-for.ts'
import type { Crowd, Sealed } from './seal-beside.ts'

parentPort?.on('message', ({ number, wanted }: Crowd) => {
  void Promise.all(wanted.map(({ plain, recipient }) => sealFor(plain, recipient).catch(() => null))).then((sealed) => {
    parentPort?.postMessage({ number, sealed } satisfies Sealed)
  })
})
