import { redirect } from '@sveltejs/kit'
import type { Handle } from '@sveltejs/kit/hooks'
import { whoIs } from '#app'
import { inLanguage, plainPath } from '#wording'
import { visitorOf } from './visitor.ts'

/**
 * Sets `locals.actor`. A password alone proves too little: such a session is nobody, except on the page where its owner
 * adds a second factor, and the desk leads there.
 */
export const signedIn: Handle = async ({ event, resolve }) => {
  event.locals.actor = null
  const visitor = visitorOf(event)
  if (!visitor.cookies.includes('netra.session_token=')) return resolve(event)
  const known = await whoIs(event.locals.netra, visitor)
  const path = plainPath(event.url.pathname)
  if (known && (known.proven || isOwnAccount(path))) event.locals.actor = known.held
  else if (known && isDesk(path)) redirect(303, inLanguage('/meja/akun', event.locals.locale))
  return resolve(event)
}

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`)
const isOwnAccount = (path: string) => isUnder(path, '/meja/akun')
const isDesk = (path: string) => isUnder(path, '/meja') || isUnder(path, '/kelola')
