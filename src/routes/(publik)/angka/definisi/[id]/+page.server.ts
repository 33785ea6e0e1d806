import { error } from '@sveltejs/kit'
import { findMeasure } from '#core'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params }) => {
  const measure = findMeasure(params.id)
  if (!measure) error(404, 'not found')
  return { measure }
}
