import type { SsoLink } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { m } from '#wording'

type Read = { readonly link: SsoLink | null; readonly errors: Readonly<Record<string, string>> }

const isRight: Readonly<Record<SsoLink['by'], (value: string) => boolean>> = {
  // A subject is at most 255 ASCII characters (OpenID Connect Core 1.0 §2).
  subject: (value) => /^[\x20-\x7e]{1,255}$/.test(value),
  mail: (value) => value.length <= 254 && /^\S+@\S+$/.test(value),
}
const isWay = (by: string): by is SsoLink['by'] => Object.hasOwn(isRight, by)

/** Which identity outside the administrator links to an account. */
export function readLink(form: FormData): Read {
  const [by, value] = [textOf(form, 'sso-by'), textOf(form, 'sso-value')]
  if (!isWay(by)) return { link: null, errors: { 'sso-by': m.kelola_sso_by_error() } }
  if (!isRight[by](value)) return { link: null, errors: { 'sso-value': m.kelola_sso_value_error() } }
  return { link: { by, value }, errors: {} }
}
