import { createHash } from 'node:crypto'
import { plainPage, plainPageStyle, type PlainReason } from '#wording'

/** For answers that Kit's own policy does not cover: nothing may load but the page's own style block. */
export function policyWith(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
}

export const plainPolicy = policyWith(plainPageStyle)

export const plainAnswer = (status: number, reason: PlainReason) =>
  new Response(plainPage(reason), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': plainPolicy },
  })
