import { describe, expect, test } from 'vitest'
import { checkClaim, type Claim } from '#core'
import figures from '../db/seeds/terbitan/figures.json' with { type: 'json' }
import vectors from './vectors/angka-terbitan.json' with { type: 'json' }

const claimOf = (figure: string, claim: number): Claim => {
  const found = figures.find(({ id }) => id === figure)?.claims[claim]
  if (found === undefined) throw new Error(`no claim ${claim} of ${figure}`)
  return found as Claim
}

describe('what was published is worked out again, and gets the verdict it deserves', () => {
  test.each(vectors)('$no: $input: $expected', ({ checks }) => {
    const verdicts = checks.map(({ figure, claim }) => checkClaim(claimOf(figure, claim)))
    expect(verdicts).toEqual(checks.map(({ verdict }) => verdict))
  })
})

test('all 33 are there, each once', () => {
  expect(vectors.map(({ no }) => no)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1))
})
