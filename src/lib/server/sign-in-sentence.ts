import type { SignInRefusal } from '#app'
import { m } from '#wording'

const sentences: Readonly<Record<SignInRefusal['reason'], () => string>> = {
  'wrong-credentials': m.akun_wrong_credentials,
  'wrong-code': m.akun_wrong_code,
  'code-expired': m.akun_code_expired,
  'too-many-attempts': m.akun_too_many,
  'not-allowed': m.akun_not_allowed,
}

export const signInSentence = ({ reason }: SignInRefusal): string => sentences[reason]()
