import { error, redirect } from '@sveltejs/kit'
import { finishSso } from '#app'
import { doorFor, refusedAtDoor } from '#lib/server/refused-at-door.ts'
import { returnTo } from '#lib/server/return-to.ts'
import { giveCookies, visitorOf } from '#lib/server/visitor.ts'
import type { RequestHandler } from './$types'

/** Where the government's sign-in sends the browser back. The page wanted, and its language, are in the kept state. */
export const GET: RequestHandler = async (event) => {
  const answer = await finishSso(event.locals.netra, visitorOf(event), event.url.search)
  if (!answer) error(404)
  const to = returnTo(answer.to)
  const { result } = answer
  if (!result.ok) redirect(303, refusedAtDoor(to, result.refusal))
  giveCookies(event, result.value.cookies)
  redirect(303, result.value.next === 'second-factor' ? doorFor('/masuk/kode', to) : to)
}
