import type { AccountRefusal } from '#app'
import { m } from '#wording'

const sentences: Readonly<Record<AccountRefusal['reason'], () => string>> = {
  'not-found': m.kelola_not_found,
  'own-account': m.kelola_own_account,
  'account-closed': m.kelola_account_closed,
  'administrator-apart': m.kelola_administrator_apart,
  'ends-before-it-begins': m.kelola_ends_before,
  'acting-without-end': m.kelola_last_needed,
  'ends-later-than-decreed': m.kelola_ends_later,
  'role-elsewhere': m.kelola_role_elsewhere,
  'home-needed': m.kelola_home_needed,
  'no-such-village': m.kelola_no_village,
  'not-in-field': m.lapangan_card_not_in_field,
  'sso-taken': m.kelola_sso_taken,
}

export const accountSentence = ({ reason }: AccountRefusal): string => sentences[reason]()
