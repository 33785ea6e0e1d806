import type { Paper } from '#core'
import { localDay, type Instant } from '#law'
import { m } from '#wording'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'
import { dayOf } from './form-fields.ts'

/** Whether anything of a letter was typed, where one may be left out. */
export const isOnPaper = (form: FormData): boolean =>
  textOf(form, 'nomor') !== '' || textOf(form, 'menurut') !== '' || !readDate(form, 'surat').empty

/** The letter a step stands on. Its day may be left out: then it came today. */
export function paperOf(
  form: FormData,
  now: Instant,
): { readonly paper: Paper; readonly errors: Readonly<Record<string, string>> } {
  const { on, errors } = dayOf(form, 'surat')
  const from = textOf(form, 'menurut')
  return {
    paper: { number: textOf(form, 'nomor') || null, date: on ?? localDay(now, 'WIB'), from },
    errors: { ...errors, ...(from === '' ? { menurut: m.refusal_field_blank() } : {}) },
  }
}
