import { randomBytes, randomInt } from 'node:crypto'
import type { ReceiptProof } from '#app'
import { shownHash } from '#core'
import { sha256 } from '#store'

/**
 * The file of a receipt by somebody who holds none: all that is secret in it is made up, and hangs together as far as he can make it. He put it at a
 * place of the log, where a report is or nothing.
 */
export function madeUpFile(like: ReceiptProof, index: number, recorded: string): ReceiptProof {
  const secret = () => randomBytes(32)
  const words = JSON.stringify({
    ...{ action: null, at: recorded, basis: null, from: null, recorded, to: like.state, type: 'report-received' },
  })
  const key = secret()
  const event = {
    ...{ ordinal: 0, index, words, leaf: secret().toString('base64'), key: key.toString('base64') },
    shown: Buffer.from(shownHash(key, words, sha256)).toString('base64'),
    proof: like.history[0]?.proof ?? [],
  }
  return { ...like, promise: null, opened: null, told: null, watch: null, waiting: 0, history: [event] }
}

/** A place of the log at which none of these is. */
export function placeOfNone(taken: ReadonlySet<number>, size: number): number {
  for (;;) {
    const index = randomInt(size)
    if (!taken.has(index)) return index
  }
}
