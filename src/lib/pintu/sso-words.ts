import type { SsoDoorRefusal } from '#app'
import { inLanguage, m, type Locale } from '#wording'

type Reason = SsoDoorRefusal['reason']

const sentences: Readonly<Record<Reason, () => string>> = {
  'sso-refused': m.pintu_sso_refused,
  'sso-unreachable': m.pintu_sso_unreachable,
  'sso-expired': m.pintu_sso_expired,
  'sso-no-number': m.pintu_sso_no_number,
  'not-on-roll': m.pintu_sso_not_on_roll,
  'slow-down': m.pintu_sso_slow_down,
}

/** The door, which says why. */
export const refusedBySso = (reason: Reason, back: string, locale: Locale): string =>
  `${inLanguage('/pegawai', locale)}?gagal=${reason}&kembali=${encodeURIComponent(back)}`

/** Null: no reason of ours was named. */
export const ssoRefusedInWords = (reason: string | null): string | null =>
  Object.entries(sentences).find(([known]) => known === reason)?.[1]() ?? null
