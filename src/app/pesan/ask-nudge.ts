import { accept, refuse, type Result } from '#base'
import { parseShown, threadDoor } from '#store'
import { mailTokenHash, newMailToken } from '../ikuti/mail-links.ts'
import { reference } from '../laporan/reference.ts'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

type AskNudge = {
  readonly typed: string
  readonly address: string
  /** Where to; null: not any more. */
  readonly mail: string | null
}
type NudgeRefusal = StatusRefusal | { readonly reason: 'no-mail-address' }

const looksLikeOne = /^[^\s@]{1,64}@[^\s@]{1,186}\.[^\s@]{2,}$/

/**
 * That a reporter wants one sentence of mail when there is news (N55). The server must be able to open the address, so it is sealed to the key
 * that stays with the server, with the token of the address that ends it; no officer sees it, and no event says that there is one.
 */
export async function askNudge(netra: Netra, { typed, address, mail }: AskNudge): Promise<Result<null, NudgeRefusal>> {
  const shown = parseShown(typed)
  const thread = shown === null ? null : await threadDoor.find(netra.db, shown)
  if (shown === null || thread === null) return refuse(await wrongReceipt(netra, address))
  if (mail !== null && !looksLikeOne.test(mail)) return refuse({ reason: 'no-mail-address' })
  const key = await reference(netra).fileKey(thread.office.id)
  const token = newMailToken()
  const sealed = mail === null ? null : await netra.messages.seal(`${token}\n${mail}`, key.recipient)
  const asked = { officeKeyId: key.id, askedAt: netra.clock(), tokenHash: mailTokenHash(token) }
  await threadDoor.nudge(netra.db, shown, sealed && { ...asked, ciphertext: sealed })
  return accept(null)
}
