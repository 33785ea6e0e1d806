import type { Handle } from '@sveltejs/kit/hooks'
import { plainAnswer } from './plain-answer.ts'

/** What mail programs press, which come from nowhere: the address itself is the secret, and no cookie is looked at (RFC 8058). */
const byAddress: ReadonlySet<string | null> = new Set(['/(publik)/ikuti/[token]/henti'])

/** Kit's rule (its own answer is a line of English): a form is accepted only from a page of ours. */
export const sameOrigin: Handle = ({ event, resolve }) => {
  if (!byAddress.has(event.route.id) && isForeignForm(event.request, event.url.origin))
    return plainAnswer(403, 'foreign-form')
  return resolve(event)
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const formTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])

/**
 * A browser sends these types across origins without asking; with POST, the one such method, a missing type counts as one of
 * them. Of any other method it asks first, and the answer is then whether the address serves it.
 */
export function isForeignForm(request: Request, ownOrigin: string): boolean {
  if (safeMethods.has(request.method)) return false
  const type =
    (request.headers.get('content-type') ?? (request.method === 'POST' ? 'text/plain' : ''))
      .split(';', 1)[0]
      ?.trim()
      .toLowerCase() ?? ''
  return formTypes.has(type) && request.headers.get('origin') !== ownOrigin
}
