import { openFileAnswer } from '#lib/terbuka/file-answer.ts'
import { addDays, localDay, parsePlainDate, type PlainDate } from '#law'
import { daysKept } from '#core'
import { goneFile } from '#wording'
import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** A file as it was on one of the days that are kept. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { day, name, ending }, request }) => {
  const today = localDay(netra.clock(), 'WIB')
  const edition = (await netra.openData.editions()).find((one) => one.day === day)
  const file = edition?.files.find((one) => one.name === `${name}.${ending}`)
  if (edition === undefined && isOver(day, today)) return gone()
  if (edition === undefined || file === undefined) error(404, 'not found')
  // Today's may be written once more.
  const lasting = edition.day < today ? 'settled' : 'newest'
  return openFileAnswer(request, { mode: netra.mode, shelf: netra.openData, edition, file, lasting })
}

/** A day whose edition was there, or would have been: an address that somebody quoted is answered with why it is none any more. */
function isOver(day: string, today: PlainDate): boolean {
  const asked = parsePlainDate(day)
  return asked !== null && asked <= addDays(today, -daysKept)
}
const gone = () => new Response(goneFile(), { status: 410, headers: { 'content-type': 'text/plain; charset=utf-8' } })
