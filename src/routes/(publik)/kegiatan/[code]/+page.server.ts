import { error } from '@sveltejs/kit'
import { findActivity } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const activity = await findActivity(locals.netra.db, params.code)
  if (!activity) error(404, 'not found')
  return { activity }
}
