export { m } from './paraglide/messages.js'
export { baseLocale, getLocale, isLocale, locales, overwriteGetLocale, overwriteServerAsyncLocalStorage, type Locale } from './paraglide/runtime.js'
export { inLanguage, languageOf, plainPath } from './language.ts'
export { here } from './here.ts'
