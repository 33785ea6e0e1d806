import { takeRandom } from './random.ts'

/** UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits. Ids sort by the time they were made. */
export function newId(): string {
  const bytes = takeRandom(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = bytes.toString('hex')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}
