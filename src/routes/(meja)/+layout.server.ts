import { error } from '@sveltejs/kit'
import type { LayoutServerLoad } from './$types'

/** Nobody comes this far unsigned: src/lib/server/desk-door.ts. */
export const load: LayoutServerLoad = ({ locals }) => {
  if (!locals.actor) error(404)
  const { name, memberships } = locals.actor
  return { actor: { name, memberships } }
}
