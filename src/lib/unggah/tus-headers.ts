import type { IncomingMessage } from 'node:http'

/** The headers of tus 1.0.0 (tus.io/protocols/resumable-upload), read strictly. */
export const tusVersion = '1.0.0'

const one = (req: IncomingMessage, name: string): string | null => {
  const value = req.headers[name]
  return typeof value === 'string' ? value : null
}

/** A number of bytes; null for anything else. */
export function bytesIn(
  req: IncomingMessage,
  name: 'upload-length' | 'upload-offset' | 'content-length',
): number | null {
  const value = one(req, name)
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null
}

/** `undefined`: the part has no checksum. Null: one that is not read, of another kind or broken. */
export function checksumIn(req: IncomingMessage): Buffer | null | undefined {
  const value = one(req, 'upload-checksum')
  if (value === null) return undefined
  const digest = /^sha256 ([A-Za-z0-9+/]{43}=)$/.exec(value)?.[1]
  return digest === undefined ? null : Buffer.from(digest, 'base64')
}

/** What a sender says of his file. We read these keys and keep no other: a file's name may name who made it. */
export function metadataIn(
  req: IncomingMessage,
  key: 'sidik' | 'perkara' | 'suntingan' | 'lampiran' | 'bagian',
): string | null {
  const pairs = (one(req, 'upload-metadata') ?? '').split(',').map((pair) => pair.trim().split(' '))
  const encoded = pairs.find(([name]) => name === key)?.[1]
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8')
}
