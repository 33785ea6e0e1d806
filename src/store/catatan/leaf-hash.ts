import { createHash, createHmac } from 'node:crypto'
import type { Json } from '#base'

/** JSON Canonicalization Scheme (RFC 8785) for our values: keys sorted by UTF-16 code unit, no spaces. */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/**
 * SHA-256(0x00 ‖ HMAC-SHA-256(salt, canonical event)): the leaf of RFC 6962 §2.1 over a commitment, so that a
 * published leaf says nothing about the event to anybody without its salt.
 */
export const leafHash = (salt: Uint8Array, event: Json): Buffer =>
  createHash('sha256')
    .update(Buffer.of(0))
    .update(createHmac('sha256', salt).update(canonicalJson(event)).digest())
    .digest()
