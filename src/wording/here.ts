import { inLanguage } from './language.ts'
import { getLocale } from './paraglide/runtime.js'

/** An address of ours in the language being spoken: `here('/lapor')` is `/en/lapor` for an English reader. */
export const here = (address: string): string => inLanguage(address, getLocale())
