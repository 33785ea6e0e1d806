import type { Handle } from '@sveltejs/kit/hooks'
import { plainPolicy } from './plain-answer.ts'

type Microphone = 'microphone=()' | 'microphone=(self)'

/** Only the pages on which something may be spoken ask for a microphone. */
export function permissionsWith(microphone: Microphone): string {
  return `accelerometer=(), autoplay=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(self), gyroscope=(), interest-cohort=(), ${microphone}, midi=(), payment=(), usb=()`
}

/**
 * Referrer-Policy is 'same-origin' and not 'no-referrer', because under the latter browsers send `Origin: null` with our own forms.
 * Kit sets the page policy (nonces); what leaves without one is the static error page, data or a download.
 */
const headers = (microphone: Microphone) => ({
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsWith(microphone),
})

/** The one page for frames of others; its own policy says so. */
const framed: ReadonlySet<string | null> = new Set(['/sematkan/[gambar]'])

/** Where a recording is made, beside the page that sets the permission itself. */
const recording: ReadonlySet<string | null> = new Set(['/(lapangan)/lapangan'])

export const securityHeaders: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  const said = headers(recording.has(event.route.id) ? 'microphone=(self)' : 'microphone=()')
  for (const [name, value] of Object.entries(said)) setOnce(response.headers, name, value)
  if (response.ok && framed.has(event.route.id)) response.headers.delete('x-frame-options')
  setOnce(response.headers, 'content-security-policy', plainPolicy)
  if (response.headers.get('content-type')?.startsWith('text/html'))
    setOnce(response.headers, 'cache-control', 'private, no-cache')
  return response
}

function setOnce(target: Headers, name: string, value: string): void {
  if (!target.has(name)) target.set(name, value)
}
