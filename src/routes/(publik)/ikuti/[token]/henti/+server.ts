import { redirect } from '@sveltejs/kit'
import { endFollow } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { here, m } from '#wording'
import type { RequestHandler } from './$types'

const shape = /^[0-9a-f]{40}$/
const said = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/**
 * What the button of a program that reads mail presses (RFC 8058): it brings no cookie and no origin, and the address is all that it has. A
 * link that ended, or never was, is answered alike.
 */
export const POST: RequestHandler = async ({ locals: { netra }, params: { token }, request }) => {
  const form = await request.formData().catch(() => new FormData())
  if (textOf(form, 'List-Unsubscribe') !== 'One-Click')
    return new Response(m.ikuti_one_click(), { status: 400, headers: said })
  if (shape.test(token)) await endFollow(netra, token)
  return new Response(m.ikuti_ended_says(), { headers: said })
}

/** Programs that look into mails open every link in them: that ends nothing. */
export const GET: RequestHandler = ({ params: { token } }) => redirect(303, here(`/ikuti/${token}`))
