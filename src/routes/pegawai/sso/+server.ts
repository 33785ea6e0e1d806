import { error, redirect } from '@sveltejs/kit'
import { leaveForSso } from '#app'
import { backTo } from '#lib/pintu/back-to.ts'
import { giveSsoAttempt } from '#lib/pintu/door-cookie.ts'
import { refusedBySso } from '#lib/pintu/sso-words.ts'
import type { RequestHandler } from './$types'

/** Leads staff to the government's sign-in. A link, because the policy of our pages lets a form lead nowhere but to us. */
export const GET: RequestHandler = async ({
  cookies,
  url,
  locals: { netra, locale },
  getClientAddress,
  setHeaders,
}) => {
  setHeaders({ 'cache-control': 'no-store' })
  const back = backTo(url.searchParams.get('kembali') ?? '')
  const left = await leaveForSso(netra, getClientAddress())
  if (left === null) error(404)
  if (!left.ok) redirect(303, refusedBySso(left.refusal.reason, back, locale))
  giveSsoAttempt(cookies, left.value.kept, back)
  // The one address that is not ours: the door of the provider that the operator named.
  redirect(303, left.value.url, { external: [new URL(left.value.url).origin] })
}
