import { createHash, randomInt } from 'node:crypto'

/** Read aloud in a hall and typed on phones: no letter or digit that is taken for another. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const length = 10

/** 49 bits: enough for what ends within days, holds nothing real and is slow to guess. */
export const newTrainingCode = (): string =>
  Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')

export const printTrainingCode = (code: string): string => code.replace(/.{5}(?=.)/g, '$&-')

/** As it is typed; null for what can be none. */
export function parseTrainingCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null
}

export const trainingCodeHash = (code: string): Buffer => createHash('sha256').update(`netra training ${code}`).digest()
