import { mayStep, steppedCoverage, type Place } from '#core'
import type { Instant } from '#law'
import { coverageNumbers, type CoverageOfCircular, type Tx } from '#store'

type Counting = {
  readonly which: 'what-is-due' | 'everything'
  readonly places: readonly Place[]
  readonly asOf: Instant
  /** When prevention was counted last; null: never. */
  readonly last: Instant | null
}

/** How far circulars came, in all and in regions, once a day and in steps (N191, N211, N234); only what is another than what was told last is written. */
export async function publishCoverage(tx: Tx, { which, places, asOf, last }: Counting): Promise<void> {
  if (which !== 'everything' && !mayStep(last, asOf)) return
  const before = Map.groupBy(await coverageNumbers.listTold(tx), ({ circular }) => circular)
  const counted = Map.groupBy(await coverageNumbers.listRaw(tx, asOf), ({ circular }) => circular)
  const now = [...counted].flatMap(([circular, counts]) =>
    steppedCoverage({ places, counts, told: before.get(circular) ?? [] }).map((number): CoverageOfCircular => ({
      ...number,
      circular,
    })),
  )
  const changed = now.filter((number) => !isSame(toldOf(number), number))
  if (changed.length > 0) await coverageNumbers.publish(tx, changed, asOf)

  function toldOf({ circular, region }: CoverageOfCircular): CoverageOfCircular | undefined {
    return before.get(circular)?.find((number) => number.region === region)
  }
}

const isSame = (before: CoverageOfCircular | undefined, now: CoverageOfCircular) =>
  before !== undefined &&
  before.units === now.units &&
  before.acknowledged === now.acknowledged &&
  before.people === now.people &&
  before.read === now.read &&
  (before.attested ?? null) === (now.attested ?? null)
