import type { Handle } from '@sveltejs/kit/hooks'
import { noFile } from '#wording'
import { plainAnswer } from './plain-answer.ts'

/**
 * A file or a feed that is not there: Kit answers with the static page of a fault, which says that something of ours broke, or with two words of English.
 * What leaves with a policy of its own is a page, and says it by itself; the API and data of a page have their own form.
 */
export const missingFile: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  const isPlain = !response.headers.has('content-security-policy') && !event.isDataRequest
  if (response.status !== 404 || !isPlain || event.url.pathname.startsWith('/api/')) return response
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/html')) return plainAnswer(404, 'not-here')
  if (!type.startsWith('application/json') || event.request.method !== 'GET') return response
  return new Response(noFile(), { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
