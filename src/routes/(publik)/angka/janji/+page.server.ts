import { promiseSheets } from '#lib/angka/promise-sheet.ts'
import { listPromises } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({
  promises: await promiseSheets(netra.db, await listPromises(netra.db), {
    isInvented: netra.mode === 'demonstration',
    now: netra.clock(),
  }),
})
