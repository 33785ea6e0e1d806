/** The files that are ever handed out, and how their names end. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/**
 * A file for the disk of whoever asked. Somebody else may have made it, so no browser shows it here, guesses what it is, or runs
 * anything in it. What is none of ours is a stream of bytes.
 */
export function fileAnswer(
  bytes: Uint8Array,
  { mediaType, name }: { readonly mediaType: string; readonly name: string },
): Response {
  const ending = endings[mediaType]
  const fileName = name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': ending === undefined ? 'application/octet-stream' : mediaType,
      'content-disposition': `attachment; filename="${fileName}.${ending ?? 'bin'}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
