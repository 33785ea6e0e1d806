import type { MailOutcome } from '#app'

/** What of these is wrong is wrong with this number or this message, and is so tomorrow: command_status of SMPP 3.4 §5.1.3. */
const ofThisMessage = new Set([0x01, 0x0b, 0x50, 0x51, 0x65])

/**
 * What a centre answered to a message. It vouches for having taken it, not for the telephone. Everything else that it refuses can be put right
 * (a full queue, a password, a sender it does not know), and is tried again. The codes are no mail codes, so none is kept.
 */
export function outcomeOf(status: number): MailOutcome {
  if (status === 0) return { kind: 'terkirim', code: null }
  return { kind: ofThisMessage.has(status) ? 'tidak-sampai' : 'ditunda', code: null }
}
