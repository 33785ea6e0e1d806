import type { Json } from '#base'
import { recordEvent, type ActorId, type Tx } from '#store'
import type { Clock } from '../ports.ts'

/** What can happen to an account. The sentences for it are in messages, one for each. */
export type AccountEvent =
  | 'account-created'
  | 'account-opened'
  | 'account-closed'
  | 'invitation-made'
  | 'membership-added'
  | 'membership-ended'
  | 'handed-over'
  | 'factors-reset'
  | 'password-changed'
  | 'totp-added'
  | 'passkey-added'
  | 'passkey-removed'
  | 'sso-linked'
  | 'sso-pinned'
  | 'sso-unlinked'
  | 'field-card-made'
  | 'field-cards-revoked'
  | 'device-let-in'
  | 'device-revoked'
  | 'partner-token-made'
  | 'partner-token-revoked'
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-refused'
  | 'officer-key-made'
  | 'officer-key-refused'
  | 'officer-key-closed'
  | 'officer-key-handed-out'
  | 'officer-key-passkey-added'
  | 'officer-key-passkey-removed'

type About = { readonly actor: ActorId; readonly accountId: string; readonly officeId?: string }

export function recordAccountEvent(
  tx: Tx,
  clock: Clock,
  type: AccountEvent,
  { actor, ...about }: About,
  data: Record<string, Json> = {},
) {
  const now = clock()
  return recordEvent(tx, { stream: 'akun', type, about, actor, happenedAt: now, recordedAt: now, data })
}
