import { mayStep, numbersByAccused, toldByAccused, type MeasureByAccused, type ToldByAccused } from '#core'
import type { Instant } from '#law'
import { accusedNumbers, accusedNumbersOf, publicNumbers, type Tx } from '#store'

type Counting = {
  /** What is counted in this transaction. */
  readonly due: ReadonlySet<string>
  readonly which: 'what-is-due' | 'everything'
  readonly asOf: Instant
  /** What was told of the nation before this transaction; null: hidden, or never counted. */
  readonly toldBefore: (measure: string) => number | null
}

/** Once a day each, and only with the number of the nation, of which they are the parts (N190). */
export async function publishAccused(tx: Tx, { due, which, asOf, toldBefore }: Counting): Promise<void> {
  const told = new Map<MeasureByAccused, ToldByAccused>()
  for (const measure of toldByAccused.filter((id) => due.has(id))) {
    const last = await accusedNumbersOf(tx, measure)
    if (which !== 'everything' && !mayStep(last[0]?.asOf ?? null, asOf)) continue
    const nation = (await publicNumbers.listShown(tx, measure)).find(({ region }) => region === '00')?.shown ?? null
    const kinds = last.map(({ accused, shown }) => [accused, shown] as const)
    told.set(measure, { before: new Map([['00', toldBefore(measure)] as const, ...kinds]), nation })
  }
  if (told.size === 0) return
  await accusedNumbers.publish(tx, numbersByAccused(await accusedNumbers.listRaw(tx, asOf), told), asOf)
}
