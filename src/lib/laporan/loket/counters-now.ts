import { counterNow, type Netra } from '#app'
import { counterInWords, type CounterSaid } from '../counter-words.ts'
import type { CounterOffice } from './counters.ts'

/** What each counter at which somebody serves does now. Outside its hours it is told, and refuses nothing. */
export async function countersNow(
  netra: Netra,
  counters: readonly CounterOffice[],
): Promise<readonly { readonly name: string; readonly counter: CounterSaid }[]> {
  const asked = counters.map(async ({ name, ...office }) => {
    const now = await counterNow(netra, office)
    return now === null ? [] : [{ name, counter: counterInWords(now, office.zone) }]
  })
  return (await Promise.all(asked)).flat()
}
