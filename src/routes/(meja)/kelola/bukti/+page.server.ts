import { demand } from '#lib/server/demand.ts'
import { countDemonstration } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const actor = demand(locals.actor, 'manage-accounts')
  const { netra } = locals
  return { tables: await countDemonstration(netra.db, actor.id), mode: netra.mode, asOf: netra.clock() }
}
