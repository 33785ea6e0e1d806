import type { Recipient } from 'age-encryption'
import { sealSmall } from './age-file.ts'
import { x25519Recipient } from './x25519-recipient.ts'

// Decoding a recipient costs as much as a tenth of a seal, and an office has one for years.
const recipients = new Map<string, Recipient>()

function recipientFor(recipient: string): Recipient {
  const known = recipients.get(recipient) ?? x25519Recipient(recipient)
  recipients.set(recipient, known)
  return known
}

/** One small age file for one recipient (`age1…`). */
export const sealFor = async (plain: Uint8Array, recipient: string): Promise<Uint8Array> =>
  sealSmall(plain, recipientFor(recipient))
