import type { Hash, Range } from '#core'

/** The hashes of many proofs were read as one list: each takes its own from the front, in base64. */
export function inTurn(all: readonly Hash[]) {
  let at = 0
  return (ranges: readonly Range[] = []): readonly string[] =>
    all.slice(at, (at += ranges.length)).map((hash) => Buffer.from(hash).toString('base64'))
}
