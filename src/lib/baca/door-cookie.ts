import { createHash } from 'node:crypto'

const name = '__Host-netra-pegawai'

/** The hash of what the door for staff left in this browser, by which it knows him; null: nobody came in here. */
export function doorTokenHash(cookies: string | null): Uint8Array | null {
  const held = (cookies ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  const token = held?.slice(name.length + 1) ?? ''
  return /^[\w-]{20,100}$/.test(token) ? createHash('sha256').update(token).digest() : null
}
