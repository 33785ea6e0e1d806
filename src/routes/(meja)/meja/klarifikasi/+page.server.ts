import { delegatedLine } from '#lib/meja/delegated-sheet.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { listDelegated } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const files = await readAs(locals, listDelegated)
  return {
    open: files.filter(({ state }) => state === 'diminta').map(delegatedLine),
    done: files.filter(({ state }) => state === 'dikembalikan').map(delegatedLine),
  }
}
