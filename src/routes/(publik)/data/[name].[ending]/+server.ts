import { openFileAnswer } from '#lib/terbuka/file-answer.ts'
import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** A file of the newest edition, under an address that stays. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { name, ending }, request }) => {
  const [edition] = await netra.openData.editions()
  const file = edition?.files.find((one) => one.name === `${name}.${ending}`)
  if (edition === undefined || file === undefined) error(404, 'not found')
  return openFileAnswer(request, { mode: netra.mode, shelf: netra.openData, edition, file, lasting: 'newest' })
}
