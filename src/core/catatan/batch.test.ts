import { describe, expect, test } from 'vitest'
import { blockSize, companyFor, paddingFor } from './batch.ts'

test.each([
  [0, 64],
  [1, 63],
  [63, 1],
  [64, 0],
  [65, 63],
  [640, 0],
] as const)('%i events go with %i of padding', (events, padding) => {
  expect(paddingFor(events)).toBe(padding)
  expect((events + padding) % blockSize).toBe(0)
})

test('with company a block is filled sooner, and the batch is still whole blocks', () => {
  expect([paddingFor(60, 4), paddingFor(60, 5), paddingFor(0, 9)]).toEqual([4, 68, 64])
  expect([0, 0.15, 0.5, 0.999_999].map(companyFor)).toEqual([0, 0, 4, 82])
})

describe('whoever fills a batch with reports of his own', () => {
  const draws = 40_000
  const blocksOf = (events: number, company: number) => (events + paddingFor(events, company)) / blockSize
  /** How likely a batch of so many events has so many blocks. */
  function chances(events: number, company: (drawn: number) => number): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    for (let nth = 0; nth < draws; nth++) {
      const blocks = blocksOf(events, company((nth + 0.5) / draws))
      found.set(blocks, (found.get(blocks) ?? 0) + 1 / draws)
    }
    return found
  }
  /** By how much a number of blocks that he sees can be likelier where somebody else did something, however many reports of his own he sends. */
  const surest = (company: (drawn: number) => number): number =>
    Math.max(
      ...Array.from({ length: 2 * blockSize + 1 }, (_, own) => {
        const [alone, among] = [chances(own, company), chances(own + 1, company)]
        return Math.max(
          ...[...among]
            .filter(([, likely]) => likely > 0.001)
            .map(([blocks, likely]) => likely / (alone.get(blocks) ?? 0)),
        )
      }),
    )

  test('cannot tell by its size whether anybody else did anything', () => {
    expect(surest(companyFor)).toBeLessThan(1.25)
    // The control: filled up to whole blocks and no more, one block more is somebody else for certain.
    expect(surest(() => 0)).toBe(Infinity)
  })
})
