import type { AccountEvent } from '#app'
import { m } from '#wording'

const words: Readonly<Record<AccountEvent, () => string>> = {
  'account-created': m.akun_event_account_created,
  'account-opened': m.akun_event_account_opened,
  'account-closed': m.akun_event_account_closed,
  'invitation-made': m.akun_event_invitation_made,
  'membership-added': m.akun_event_membership_added,
  'membership-ended': m.akun_event_membership_ended,
  'handed-over': m.akun_event_handed_over,
  'factors-reset': m.akun_event_factors_reset,
  'totp-added': m.akun_event_totp_added,
  'passkey-added': m.akun_event_passkey_added,
  'passkey-removed': m.akun_event_passkey_removed,
  'signed-in': m.akun_event_signed_in,
  'signed-out': m.akun_event_signed_out,
}

const isKnown = (type: string): type is AccountEvent => Object.hasOwn(words, type)
/** An event that a later version wrote is shown by its own name rather than not at all. */
export const accountEventWords = (type: string): string => (isKnown(type) ? words[type]() : type)
