/** A copy of a picture, made by us: the one thing that came from outside and is ever shown. */
export const copyAnswer = (bytes: Uint8Array): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
