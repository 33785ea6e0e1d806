import { inLanguage } from './language.ts'
import { getLocale } from './paraglide/runtime.js'

let placed: (address: string) => string = (address) => address

/** Where an answer is given by an origin that does not serve all of ours, `place` says under which an address lies. */
export const overwritePlace = (place: (address: string) => string): void => {
  placed = place
}

/** An address of ours in the language being spoken: `here('/lapor')` is `/en/lapor` for an English reader. */
export const here = (address: string): string => placed(inLanguage(address, getLocale()))
