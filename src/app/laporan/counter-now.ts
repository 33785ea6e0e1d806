import { counterAt, type CounterStanding } from '#core'
import { counterHours, localDay, type CounterHours, type Zone } from '#law'
import type { Netra } from '../ports.ts'
import { electionFor } from './election-for.ts'
import { reference } from './reference.ts'

/** Whether the counter of an office serves at this moment, and the rule that says so. */
export type CounterNow = {
  readonly rule: Pick<CounterHours, 'id' | 'cite' | 'mark'>
  readonly standing: CounterStanding
}

/** By the procedure that a report of today would be taken in under. Null where no row has its hours. */
export async function counterNow(
  netra: Netra,
  { regionCode, zone }: { readonly regionCode: string; readonly zone: Zone },
): Promise<CounterNow | null> {
  const now = netra.clock()
  const { elections: readElections, daysOff: readDays } = reference(netra, now)
  const [elections, daysOff] = await Promise.all([readElections(), readDays()])
  const { regime } = electionFor(elections, localDay(now, zone), regionCode)
  const hours = counterHours.find((row) => row.regime === regime)
  if (hours === undefined) return null
  const { id, cite, mark } = hours
  return { rule: { id, cite, mark }, standing: counterAt({ hours, zone, regionCode, daysOff, elections }, now) }
}
