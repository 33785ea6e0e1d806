import type { Handle } from '@sveltejs/kit/hooks'

/** Nobody is signed in until akun/ reads the session cookie here. */
export const signedIn: Handle = ({ event, resolve }) => {
  event.locals.actor = null
  return resolve(event)
}
