import { countersOf } from '#lib/laporan/loket/counters.ts'
import { listFiledBy } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { actor, counters } = countersOf(locals.actor)
  return {
    recent: await listFiledBy(locals.netra.db, actor.id),
    asOf: locals.netra.clock(),
    zone: counters[0]?.zone ?? ('WIB' as const),
  }
}
