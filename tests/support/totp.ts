import { createHmac } from 'node:crypto'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code an app would show now (RFC 6238), by hand: a test must not trust the library it tests. */
export function totp(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/[= ]/g, '')]
    .map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', bytes).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** `ahead` half minutes ahead of now, as an app shows it whose clock is: a code that was used once is not good again. */
export const totpOfUri = (uri: string, ahead = 0): string =>
  totp(new URL(uri).searchParams.get('secret') ?? '', Date.now() + ahead * 30_000)
