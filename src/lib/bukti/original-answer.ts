import { streamOf } from '../server/stream-of.ts'

/** How the name of a file ends on the disk of whoever saves it. What is not here is a stream of bytes there, too. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'video/webm': 'webm',
  'video/x-msvideo': 'avi',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/webm': 'weba',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
  'audio/flac': 'flac',
  'application/pdf': 'pdf',
}

type Named = { readonly size: number; readonly sha256: string; readonly mediaType: string }
type Opened = { readonly evidence: Named; readonly bytes: AsyncIterable<Uint8Array> }

/** Whatever it is, no browser shows it here, guesses what it is, or runs anything in it: a stream of bytes to be saved. */
export const originalAnswer = ({ evidence, bytes }: Opened): Response =>
  new Response(streamOf(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(evidence.size),
      'content-disposition': `attachment; filename="bukti-${evidence.sha256.slice(0, 16)}.${endings[evidence.mediaType] ?? 'bin'}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
