import { takeRandom } from './random.ts'

/** The millisecond of the last id, and how far its 12 bits beside it have counted. */
const last = { at: 0, count: 0 }

/**
 * UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 12 bits that count within one of them from dice on, 62 bits of dice (§6.2, method 1).
 * What one process makes sorts as it was made, within a millisecond too: a history that is read by its ids is read in its order.
 */
export function newId(): string {
  const bytes = takeRandom(16)
  const { at, count } = next(Date.now(), bytes.readUInt16BE(6))
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = bytes.toString('hex')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}

/** A new millisecond begins in the lower half, so that there is room to count; a full one, or a clock set back, borrows from the next. */
function next(now: number, dice: number): typeof last {
  if (now > last.at) return Object.assign(last, { at: now, count: dice & 0x7ff })
  if (last.count < 0xfff) return Object.assign(last, { count: last.count + 1 })
  return Object.assign(last, { at: last.at + 1, count: dice & 0x7ff })
}
