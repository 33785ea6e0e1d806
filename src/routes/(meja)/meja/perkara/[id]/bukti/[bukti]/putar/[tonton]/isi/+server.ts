import { readViewing } from '#app'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { placeAsked } from '#lib/bukti/place-asked.ts'
import { noSuchPlace, playedAnswer } from '#lib/bukti/played-answer.ts'
import { viewingIn } from '#lib/bukti/viewing-in.ts'
import type { RequestHandler } from './$types'

/** A place in what is watched, from the sealed store; the sitting was noted when it began. */
export const GET: RequestHandler = async ({ request, locals, params }) => {
  const range = request.headers.get('range')
  const read = await readViewing(locals.netra, viewingIn(locals, params), (size) => placeAsked(range, size))
  if (read.ok) return playedAnswer(read.value)
  if (read.refusal.reason === 'no-such-place') return noSuchPlace(read.refusal.size)
  originalRefused(read.refusal)
}
