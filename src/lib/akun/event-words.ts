import type { AccountEvent, Attempted, SignInRefusal } from '#app'
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
  'password-changed': m.akun_event_password_changed,
  'totp-added': m.akun_event_totp_added,
  'passkey-added': m.akun_event_passkey_added,
  'passkey-removed': m.akun_event_passkey_removed,
  'sso-linked': m.akun_event_sso_linked,
  'sso-pinned': m.akun_event_sso_pinned,
  'sso-unlinked': m.akun_event_sso_unlinked,
  'field-card-made': m.lapangan_event_card_made,
  'partner-token-made': m.saring_event_partner_made,
  'partner-token-revoked': m.saring_event_partner_revoked,
  'field-cards-revoked': m.lapangan_event_cards_revoked,
  'device-let-in': m.lapangan_event_device_let_in,
  'device-revoked': m.lapangan_event_device_revoked,
  'signed-in': m.akun_event_signed_in,
  'signed-out': m.akun_event_signed_out,
  'sign-in-refused': m.akun_event_sign_in_refused,
  'officer-key-made': m.kunci_event_made,
  'officer-key-refused': m.kunci_event_refused,
  'officer-key-closed': m.kunci_event_closed,
  'officer-key-handed-out': m.kunci_event_handed,
  'officer-key-passkey-added': m.kunci_event_passkey_added,
  'officer-key-passkey-removed': m.kunci_event_passkey_removed,
}

const isKnown = (type: string): type is AccountEvent => Object.hasOwn(words, type)
/** An event that a later version wrote is shown by its own name rather than not at all. */
export const accountEventWords = (type: string): string => (isKnown(type) ? words[type]() : type)

const ways: Readonly<Record<Attempted['way'], () => string>> = {
  password: m.akun_way_password,
  code: m.akun_way_code,
  passkey: m.akun_way_passkey,
  sso: m.akun_way_sso,
  demonstration: m.akun_way_demonstration,
}
const reasons: Readonly<Record<SignInRefusal['reason'], () => string>> = {
  'wrong-credentials': m.akun_refused_wrong_credentials,
  'wrong-code': m.akun_refused_wrong_code,
  'code-expired': m.akun_refused_code_expired,
  'too-many-attempts': m.akun_refused_too_many,
  'not-allowed': m.akun_refused_not_allowed,
  'sso-not-linked': m.akun_refused_sso_not_linked,
  'sso-refused': m.akun_refused_sso_refused,
  'sso-unreachable': m.akun_refused_sso_unreachable,
}
const among = <Word extends string>(table: Readonly<Record<Word, () => string>>, word: string | null): string =>
  word !== null && Object.hasOwn(table, word) ? table[word as Word]() : (word ?? '')

/** By which way somebody tried to come in, and why he was turned away. */
export const refusedAttempt = (way: string | null, reason: string | null): string =>
  [among(ways, way), among(reasons, reason)].filter(Boolean).join(': ')
