import type { OpenedEvidence } from '#app'
import { playedAs } from '#core'
import { streamOf } from '../server/stream-of.ts'
import type { PlaceAsked } from './place-asked.ts'

const shut = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'accept-ranges': 'bytes',
} as const

type Played = OpenedEvidence & { readonly slice: PlaceAsked }

/** A place in a film or a sound, under a name of ours; whatever the bytes are, nothing in them is run. */
export function playedAnswer({ evidence, bytes, slice: { from, to, isPart } }: Played): Response {
  return new Response(streamOf(bytes), {
    status: isPart ? 206 : 200,
    headers: {
      ...shut,
      'content-type': playedAs(evidence.mediaType) ?? 'application/octet-stream',
      'content-length': String(to - from),
      ...(isPart ? { 'content-range': `bytes ${String(from)}-${String(to - 1)}/${String(evidence.size)}` } : {}),
    },
  })
}

/** A place behind its end. */
export const noSuchPlace = (size: number): Response =>
  new Response(null, { status: 416, headers: { ...shut, 'content-range': `bytes */${String(size)}` } })
