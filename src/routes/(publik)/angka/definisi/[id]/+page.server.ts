import { error } from '@sveltejs/kit'
import { findDefinition } from '#core'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params }) => {
  const measure = findDefinition(params.id)
  if (!measure) error(404, 'not found')
  return { measure }
}
