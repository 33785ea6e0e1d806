import type { FigureSort, FigureUnit } from '#core'
import { m } from '#wording'
import { numberTyped } from './number-typed.ts'

/** What was typed under a name, '' where nothing was: of a form, or of an address. */
export type Typed = (name: string) => string
export type Errors = Record<string, string>
export type Fields = Readonly<Record<string, string>>

/** What is read, and the number that it is all about with its unit; each fault is told beside its field. */
export type Reading = {
  readonly typed: Typed
  readonly errors: Errors
  readonly value: number | null
  readonly unit: FigureUnit | null
}

const decimalUnits: readonly FigureUnit[] = ['skor']
export const sortOf = (unit: FigureUnit | null): FigureSort =>
  unit !== null && decimalUnits.includes(unit) ? 'decimal' : 'whole'

export const isBlank = ({ typed }: Reading, names: readonly string[]) =>
  names.every((name) => typed(name).trim() === '')

/** The number of a field that must have one. */
export function numberIn({ typed, errors }: Reading, name: string, sort: FigureSort = 'whole'): number | null {
  const said = typed(name).trim()
  const read = said === '' ? { says: m.refusal_field_blank() } : numberTyped(said, sort)
  if ('value' in read) return read.value
  errors[name] = read.says
  return null
}

/** The number of a field that may be left blank. */
export const numberMaybeIn = (reading: Reading, name: string, sort: FigureSort = 'whole'): number | null =>
  isBlank(reading, [name]) ? null : numberIn(reading, name, sort)

/** The number that the whole form is about, where a claim needs it. */
export function valueOf({ value, errors }: Reading): number | null {
  if (value === null) errors['angka'] ??= m.refusal_field_blank()
  return value
}

export const printed = (value: number) => String(value).replace('.', ',')
