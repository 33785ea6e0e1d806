import { error } from '@sveltejs/kit'
import { boardPage, hasBoard } from '#lib/meja/board-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  if (!hasBoard(locals)) error(404)
  return { board: await boardPage(locals, locals.netra.clock()) }
}
