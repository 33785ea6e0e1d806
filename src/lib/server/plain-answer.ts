import { createHash } from 'node:crypto'
import { plainPage, plainPageStyle, type PlainReason } from '#wording'

const hash = createHash('sha256').update(plainPageStyle).digest('base64')

/** For answers that Kit's own policy does not cover: nothing may load but the page's own style block. */
export const plainPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

export const plainAnswer = (status: number, reason: PlainReason) =>
  new Response(plainPage(reason), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': plainPolicy },
  })
