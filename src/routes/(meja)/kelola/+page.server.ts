import { sleepingClocks } from '#app'
import { demand } from '#lib/server/demand.ts'
import { accountsPerPage, listAccounts } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = demand(locals.actor, 'manage-accounts')
  const query = url.searchParams.get('cari') ?? ''
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(url.searchParams.get('halaman')) || 1)))
  return {
    ...{ query, page, size: accountsPerPage, asleep: await sleepingClocks(locals.netra) },
    ...(await listAccounts(locals.netra.db, actor.id, { query, page })),
  }
}
