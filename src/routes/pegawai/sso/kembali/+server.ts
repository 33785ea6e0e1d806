import { error, redirect } from '@sveltejs/kit'
import { enterBySso } from '#app'
import { backTo } from '#lib/pintu/back-to.ts'
import { giveDoorToken, takeSsoAttempt } from '#lib/pintu/door-cookie.ts'
import { refusedBySso } from '#lib/pintu/sso-words.ts'
import { inLanguage, languageOf } from '#wording'
import type { RequestHandler } from './$types'

/** Where the government's sign-in sends staff back. The page that was wanted, and so the language, is in what this browser kept. */
export const GET: RequestHandler = async ({ cookies, url, locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const { kept, back: wanted } = takeSsoAttempt(cookies)
  const back = backTo(wanted)
  const entered = await enterBySso(netra, { kept, query: url.search })
  if (entered === null) error(404)
  if (!entered.ok) redirect(303, refusedBySso(entered.refusal.reason, back, languageOf(back)))
  giveDoorToken(cookies, entered.value.token, entered.value.expiresAt)
  redirect(303, inLanguage(back, languageOf(back)))
}
