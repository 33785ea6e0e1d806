import { findSection, type AnswerRow, type FieldSpec } from '#core'
import { badField, type DeskRefusal } from '../perkara/refused.ts'
import type { SectionAnswers } from './begin-activity.ts'

/** A draft may be half-empty; never endless, nor of fields that its page does not ask. */
export function wrongAnswer({ section, fields, rows }: SectionAnswers): DeskRefusal | null {
  const asked = findSection(section)
  if (asked === null) return badField('bagian', 'unknown')
  const long = tooLong(asked.fields, fields)
  if (long !== null) return badField(long, 'too-long')
  if (Object.keys(fields).some((name) => !asked.fields.some((field) => field.name === name)))
    return badField('bagian', 'unknown')
  for (const [name, given] of Object.entries(rows)) {
    const spec = asked.rows.find((one) => one.name === name)
    if (spec === undefined) return badField('bagian', 'unknown')
    if (given.length > spec.most) return badField(name, 'too-long')
    const at = given.findIndex((row) => tooLong(spec.fields, row) !== null)
    if (at !== -1)
      return badField(`${name}-${String(at + 1)}-${tooLong(spec.fields, given[at] ?? {}) ?? ''}`, 'too-long')
  }
  return null
}

const tooLong = (specs: readonly FieldSpec[], row: AnswerRow): string | null =>
  specs.find(({ name, most }) => (row[name]?.length ?? 0) > most)?.name ?? null
