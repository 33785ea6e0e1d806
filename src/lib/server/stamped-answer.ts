import { createHash } from 'node:crypto'
import type { Mode } from '#core'
import { inventedInWords } from '../words/invented.ts'

/** `settled`: the answer is the same for good, and whoever has it need not ask again. `minutes`: reference data, which change with a release. */
export type Lasting = 'settled' | 'provisional' | 'minutes'

const cacheControl: Readonly<Record<Lasting, string>> = {
  settled: 'public, max-age=31536000, immutable',
  provisional: 'public, no-cache',
  minutes: 'public, max-age=300',
}

/** A public answer, which any page may read, with its fingerprint: whoever shows it again is told with 304 that nothing changed (Kit answers so by the ETag). */
export const stampedAnswer = (body: string, type: string, lasting: Lasting): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': cacheControl[lasting],
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag',
      'cross-origin-resource-policy': 'cross-origin',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    },
  })

/** The same of JSON that some words of depend on the asked language. */
export function stampedJson(body: unknown, lasting: Lasting): Response {
  const answer = stampedAnswer(JSON.stringify(body), 'application/json', lasting)
  answer.headers.set('vary', 'accept-language')
  return answer
}

/** Public numbers for programs. In a demonstration they say that they are invented. */
export function numbersJson(mode: Mode, body: object, lasting: Lasting): Response {
  const demonstration = inventedInWords(mode)
  return stampedJson(demonstration === null ? body : { ...body, demonstration }, lasting)
}
