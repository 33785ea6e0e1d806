import type { Netra } from '#app'
import type { Election } from '#core'
import { listElections } from '#store/views'

/** Held there, or above or below it: what an office of the region may mean. */
const concerns = ({ contests }: Election, region: string): boolean =>
  contests.some(
    ({ regionCode: code }) =>
      code === '00' || code === region || region.startsWith(`${code}.`) || code.startsWith(`${region}.`),
  )

/** Elections as a choice of a form: those of the region first, and of them the latest vote, since the first is what a form proposes. */
export async function asPublicElections({ db }: Pick<Netra, 'db'>, region: string) {
  const elections = (await listElections(db)).toReversed()
  return elections
    .toSorted((one, other) => Number(concerns(other, region)) - Number(concerns(one, region)))
    .map(({ id, name }) => ({ value: id, says: name }))
}
