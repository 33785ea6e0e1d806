import { error } from '@sveltejs/kit'
import { measureInWords } from '#lib/peta/map-page.ts'
import { ServerOnly } from '#lib/server-only.ts'
import { placedNumbers } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params: { ukuran } }) => {
  const numbers = await placedNumbers(netra.db, ukuran)
  const measure = measureInWords(ukuran, numbers)
  if (measure === null) error(404, 'not found')
  return { measure, numbers: new ServerOnly(numbers) }
}
