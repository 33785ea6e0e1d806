import { isReadingMeasure, readingsTold, type MeasureId, type Place, type ToldNumbers } from '#core'
import type { Instant } from '#law'
import { coverageNumbers, publicNumbers, type Tx } from '#store'

type Counting = {
  readonly due: readonly { readonly id: MeasureId; readonly finest: 'nasional' | 'kabkota' }[]
  readonly places: readonly Place[]
  readonly asOf: Instant
  /** What stands of each measure. */
  readonly told: ReadonlyMap<string, ToldNumbers>
}

/** How many read circulars, in all and in places: what is told of each of them, added up (N242). Of places only what is another than what was told last. */
export async function publishReadings(tx: Tx, { due, places, asOf, told }: Counting): Promise<void> {
  const own = due.flatMap(({ id, finest }) => (isReadingMeasure(id) ? [{ id, finest }] : []))
  if (own.length === 0) return
  const reached = await coverageNumbers.listTold(tx)
  const numbers = own.flatMap(({ id, finest }) => {
    const before = told.get(id)
    return readingsTold(id, places, reached)
      .filter(({ region, parent }) => parent === null || finest === 'kabkota' || before?.get(region) != null)
      .filter(({ region, parent, shown }) => parent === null || before?.get(region) !== shown)
      .map((number) => ({ ...number, measure: id }))
  })
  await publicNumbers.publish(tx, numbers, asOf)
}
