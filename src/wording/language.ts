import { baseLocale, isLocale, type Locale } from './paraglide/runtime.js'

/** Indonesian lives at `/…`, English at `/en/…`; data and API addresses have no language. */
export function languageOf(address: string): Locale {
  const [, first = ''] = address.split(/[/?#]/, 2)
  return first !== baseLocale && isLocale(first) ? first : baseLocale
}

/** The address without its language: `/en/lapor?lajur=2` becomes `/lapor?lajur=2`. */
export function plainPath(address: string): string {
  const locale = languageOf(address)
  if (locale === baseLocale) return address
  const rest = address.slice(locale.length + 1)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The same address in the given language, with its query and fragment. */
export function inLanguage(address: string, locale: Locale): string {
  const plain = plainPath(address)
  if (locale === baseLocale) return plain
  return /^\/(?:[?#]|$)/.test(plain) ? `/${locale}${plain.slice(1)}` : `/${locale}${plain}`
}
