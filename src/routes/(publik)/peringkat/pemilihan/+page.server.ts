import { error } from '@sveltejs/kit'
import { twoElections } from '#lib/peringkat/two-elections.ts'
import { listElections } from '#store/views'
import type { PageServerLoad } from './$types'

/** The two that the seed of this work sets side by side, until somebody chooses. */
const [usual, yardstick] = ['pilkada-2024', 'pemilu-2024']

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const elections = await listElections(netra.db)
  const chosen = (name: string, otherwise: string | undefined) => {
    const asked = url.searchParams.get(name)
    return elections.find(({ id }) => id === (asked === null || asked === '' ? otherwise : asked))
  }
  const [first, second] = [chosen('satu', yardstick), chosen('dua', usual)]
  if (first === undefined || second === undefined) error(404, 'not found')
  return {
    options: elections.map(({ id, name }) => ({ value: id, says: name })),
    first: { id: first.id, name: first.name },
    second: { id: second.id, name: second.name },
    rows: await twoElections(netra.db, [first, second]),
  }
}
