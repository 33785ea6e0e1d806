import type { Attachment } from '#app'
import { attachmentName } from '#core'

/** Whatever it is, no browser shows it here, guesses what it is, or runs anything in it: a stream of bytes to be saved. */
export const attachmentAnswer = ({ bytes, isSealed }: Attachment): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${isSealed ? 'lampiran.age' : attachmentName(bytes)}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
