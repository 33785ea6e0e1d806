import { rights } from '#core'
import { deviceDoor, parseDeviceToken } from '#store'
import type { Held } from '../akun/who-is.ts'
import type { Netra } from '../ports.ts'

export type Sender = { readonly deviceId: string; readonly held: Held; readonly at: Held['memberships'][number] }

/**
 * Whose phone shows this token, and the post in which he writes; null for a stranger, for a phone that was shut out, and for
 * whoever holds no such post today: the phone ends with the membership, as a session's rights do.
 */
export async function whoSends({ db }: Pick<Netra, 'db'>, shown: string): Promise<Sender | null> {
  const token = parseDeviceToken(shown)
  const holder = token === null ? null : await deviceDoor.holder(db, token)
  if (holder === null) return null
  const at = holder.held.memberships.find(({ role }) => rights[role]['write-lhp'] !== undefined)
  return at === undefined ? null : { ...holder, at }
}
