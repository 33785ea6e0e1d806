/** A copy that we drew ourselves, for a page of ours to show: a picture and nothing else. */
export const pictureAnswer = (jpeg: Uint8Array): Response =>
  new Response(Buffer.from(jpeg), {
    headers: {
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
    },
  })
