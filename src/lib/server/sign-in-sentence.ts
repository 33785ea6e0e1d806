import type { SignInRefusal } from '#app'
import { m } from '#wording'

const sentences: Readonly<Record<SignInRefusal['reason'], () => string>> = {
  'wrong-credentials': m.akun_wrong_credentials,
  'wrong-code': m.akun_wrong_code,
  'code-expired': m.akun_code_expired,
  'too-many-attempts': m.akun_too_many,
  'not-allowed': m.akun_not_allowed,
  'sso-not-linked': m.akun_sso_not_linked,
  'sso-refused': m.akun_sso_refused,
  'sso-unreachable': m.akun_sso_unreachable,
}

/** The same by its bare word, as an address carries it; null for a word that is none of ours. */
export const sentenceOfReason = (reason: string | null): string | null =>
  reason !== null && Object.hasOwn(sentences, reason) ? sentences[reason as SignInRefusal['reason']]() : null

export const signInSentence = ({ reason }: SignInRefusal): string => sentences[reason]()
