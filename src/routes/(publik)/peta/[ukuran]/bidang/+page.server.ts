import { error } from '@sveltejs/kit'
import { measureInWords } from '#lib/peta/map-page.ts'
import { ServerOnly } from '#lib/server-only.ts'
import { placedNumbers, regionBoundaries } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params: { ukuran } }) => {
  const [numbers, boundaries] = await Promise.all([placedNumbers(netra.db, ukuran), regionBoundaries(netra.db)])
  const measure = measureInWords(ukuran, numbers)
  if (measure === null) error(404, 'not found')
  return { measure, drawn: new ServerOnly({ numbers, boundaries }) }
}
