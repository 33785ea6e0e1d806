import { openFileAnswer } from '#lib/terbuka/file-answer.ts'
import { localDay } from '#law'
import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** A file as it was on one of the days that are kept. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { day, name, ending }, request }) => {
  const edition = (await netra.openData.editions()).find((one) => one.day === day)
  const file = edition?.files.find((one) => one.name === `${name}.${ending}`)
  if (edition === undefined || file === undefined) error(404, 'not found')
  // Today's may be written once more.
  const lasting = edition.day < localDay(netra.clock(), 'WIB') ? 'settled' : 'newest'
  return openFileAnswer(request, { mode: netra.mode, shelf: netra.openData, edition, file, lasting })
}
