import type { SectionAnswers } from '#app'
import {
  findSection,
  sectionIds,
  type AnswerRow,
  type Answers,
  type FieldSpec,
  type RowsSpec,
  type SectionId,
} from '#core'
import { textOf } from '../form/text-of.ts'
import type { DrawnRows, DrawnSection } from './drawn-form.ts'
import { rowField } from './row-field.ts'

/** How many empty rows a page offers besides those that are filled. */
const freshRows = 2

/** One page of the form, with the rows it shows and what stands in each field. */
export type ShownSection = Omit<DrawnSection, 'rows'> & {
  readonly rows: readonly (DrawnRows & { readonly shown: number })[]
  readonly values: Readonly<Record<string, string>>
}

/** The section as it is drawn: what is kept, or what was typed just now. */
export const showSection = (section: DrawnSection, answers: Answers): ShownSection => ({
  ...section,
  rows: section.rows.map((rows) => ({
    ...rows,
    shown: Math.min(rows.most, (answers.rows[rows.name]?.length ?? 0) + freshRows),
  })),
  values: valuesOf(section, answers),
})

type Asked = {
  readonly fields: readonly { readonly name: string }[]
  readonly rows: readonly { readonly name: string; readonly fields: readonly { readonly name: string }[] }[]
}

/** What stands in each field, by the names of the page. */
function valuesOf(section: Asked, answers: Answers): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  for (const { name } of section.fields) values[name] = answers.fields[name] ?? ''
  for (const { name: rows, fields } of section.rows)
    (answers.rows[rows] ?? []).forEach((row, at) => {
      for (const { name } of fields) values[rowField(rows, at + 1, name)] = row[name] ?? ''
    })
  return values
}

/** All that is filled, as a phone keeps it: with how many rows there are. */
export function allValues(answers: Answers): Readonly<Record<string, string>> {
  const sections = sectionIds.flatMap((id) => findSection(id) ?? [])
  const filled = sections.flatMap((section) =>
    Object.entries(valuesOf(section, answers)).filter(([, value]) => value !== ''),
  )
  const counts = sections.flatMap(({ rows }) =>
    rows.map(({ name }) => [`n-${name}`, String(answers.rows[name]?.length ?? 0)] as const),
  )
  return Object.fromEntries([...filled, ...counts.filter(([, count]) => count !== '0')])
}

/** The whole form as a phone keeps it, read as its pages would have sent it. */
export const readAllSections = (values: Readonly<Record<string, string>>): readonly SectionAnswers[] => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values))
    for (const one of isOfMany(name) ? value.split(' ') : [value]) form.append(name, one)
  return sectionIds.map((id) => readSection(form, id))
}

const manyNames = new Set(
  sectionIds.flatMap((id) => {
    const section = findSection(id)
    const fields = [...(section?.fields ?? []), ...(section?.rows ?? []).flatMap((rows) => rows.fields)]
    return fields.filter(({ kind }) => kind === 'many').map(({ name }) => name)
  }),
)
/** Several words of one field are kept with blanks between them. */
const isOfMany = (name: string) => manyNames.has(name.replace(/^[a-z]+-\d+-/, ''))

const readField = (form: FormData, name: string, { kind, of }: { kind: FieldSpec['kind']; of: readonly string[] }) =>
  kind === 'many'
    ? of.filter((word) => form.getAll(name).includes(word)).join(' ')
    : kind === 'tick'
      ? form.has(name)
        ? 'ya'
        : ''
      : textOf(form, name)

const choicesOf = (spec: FieldSpec): readonly string[] => ('of' in spec ? spec.of : [])

/** What was typed on one page of the form. Rows that are empty at the end are left out; one in the middle keeps its place. */
export function readSection(form: FormData, id: SectionId): SectionAnswers {
  const spec = findSection(id)
  const fields: Record<string, string> = {}
  const rows: Record<string, readonly AnswerRow[]> = {}
  for (const field of spec?.fields ?? [])
    fields[field.name] = readField(form, field.name, { kind: field.kind, of: choicesOf(field) })
  for (const set of spec?.rows ?? []) {
    const read = Array.from({ length: rowsIn(form, set) }, (_, at) => readRow(form, set, at + 1))
    const last = read.findLastIndex((row) => Object.values(row).some((value) => value !== ''))
    rows[set.name] = read.slice(0, last + 1)
  }
  return { section: id, fields, rows }
}

/** How many rows the page sent, whatever it says of itself. */
const rowsIn = (form: FormData, { name, most }: RowsSpec): number =>
  Math.min(most, Number(/^\d{1,3}$/.exec(textOf(form, `n-${name}`))?.[0] ?? 0))

function readRow(form: FormData, { name: rows, fields }: RowsSpec, at: number): AnswerRow {
  const row: Record<string, string> = {}
  for (const field of fields)
    row[field.name] = readField(form, rowField(rows, at, field.name), { kind: field.kind, of: choicesOf(field) })
  return row
}
