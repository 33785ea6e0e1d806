import { findSection, sectionIds, type FieldSpec, type SectionId, type SectionSpec } from '#core'
import type { formChoices } from './form-choices.ts'
import { fieldWords, optionsOf, rowsWords, sectionWords } from './words.ts'

/** The form of an activity with its words, so that the page that draws it, here or on a phone, knows neither table nor wording. */
export type DrawnField = {
  readonly name: string
  readonly kind: FieldSpec['kind']
  readonly most: number
  readonly label: string
  readonly hint?: string
  readonly optional: boolean
  readonly options: readonly { readonly value: string; readonly says: string; readonly group?: string }[]
}
export type DrawnRows = {
  readonly name: string
  readonly title: string
  readonly most: number
  readonly fields: readonly DrawnField[]
}
export type DrawnSection = {
  readonly id: SectionId
  readonly title: string
  readonly hint: string
  readonly fields: readonly DrawnField[]
  readonly rows: readonly DrawnRows[]
}

/** What the office has to choose from. */
type FormChoices = Awaited<ReturnType<typeof formChoices>>

const required = new Set(['jenis', 'bentuk', 'judul', 'wilayah', 'tanggal', 'ringkasan', 'sasaran', 'pesan'])

export function drawSection(spec: SectionSpec & { readonly id: SectionId }, choices: FormChoices): DrawnSection {
  const drawn = (field: FieldSpec, inRow: boolean): DrawnField => {
    const words = fieldWords[field.name]
    const hint = words?.hint?.()
    return {
      ...{ name: field.name, kind: field.kind, most: field.most },
      label: words?.label() ?? field.name,
      ...(hint === undefined ? {} : { hint }),
      optional: !inRow && !required.has(field.name),
      options: offered(field, choices),
    }
  }
  return {
    id: spec.id,
    title: sectionWords[spec.id].title(),
    hint: sectionWords[spec.id].hint(),
    fields: spec.fields.map((field) => drawn(field, false)),
    rows: spec.rows.map(({ name, most, fields }) => ({
      ...{ name, most },
      title: rowsWords[name]?.() ?? name,
      fields: fields.map((field) => drawn(field, true)),
    })),
  }
}

const offered = ({ kind, name }: FieldSpec, { regions, elections }: FormChoices): DrawnField['options'] =>
  kind === 'region' ? regions : kind === 'election' ? elections : (optionsOf[name]?.() ?? [])

/** All of it, for a phone. */
export const drawForm = (choices: FormChoices): readonly DrawnSection[] =>
  sectionIds.flatMap((id) => {
    const spec = findSection(id)
    return spec === null ? [] : [drawSection(spec, choices)]
  })
