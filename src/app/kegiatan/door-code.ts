import { createHash, randomInt } from 'node:crypto'

/** Read aloud at a door and typed on phones: no letter or digit that is taken for another. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const length = 8

/** 39 bits: for a day at most, and slow to guess. */
export const newDoorCode = (): string =>
  Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')

export const printDoorCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-')

/** As it is typed; null for what can be none. */
export function parseDoorCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null
}

export const doorCodeHash = (code: string): Buffer =>
  createHash('sha256').update(`netra activity door ${code}`).digest()
