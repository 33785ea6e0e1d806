import type { DrawnRows, DrawnSection } from '../kegiatan/drawn-form.ts'
import type { ShownSection } from '../kegiatan/section-form.ts'
import type { Difference } from './field-words.ts'
import type { ActivityKit, Values } from './wire.ts'

/** A section of the form as a phone shows it: open where something stands in it. */
type PhoneSection = ShownSection & { readonly names: readonly string[]; readonly filled: boolean }

export function shownOf(section: DrawnSection, values: Values): PhoneSection {
  const rows = section.rows.map((set) => ({ ...set, shown: openRows(set, values) }))
  const names = [...section.fields.map(({ name }) => name), ...section.rows.map(({ name }) => name)]
  return { ...section, rows, values, names, filled: Object.keys(values).some((name) => isIn(section, name, values)) }
}

/** One at least, so that there is somewhere to begin. */
const openRows = ({ name, most }: DrawnRows, values: Values): number =>
  Math.min(most, Math.max(1, Number(/^\d{1,3}$/.exec(values[`n-${name}`] ?? '')?.[0] ?? 1)))

const isIn = ({ fields, rows }: DrawnSection, name: string, values: Values): boolean =>
  (values[name] ?? '') !== '' &&
  (fields.some((field) => field.name === name) || rows.some((set) => name.startsWith(`${set.name}-`)))

/** "Pembicara 2: Nama", as the form calls a field. */
function activityFieldInWords({ sections }: ActivityKit, name: string): string {
  const [, rows, n = '', inRow] = /^([a-z]+)-(\d+)-(.+)$/.exec(name) ?? []
  for (const section of sections) {
    const set = section.rows.find((one) => one.name === rows)
    const field = set?.fields.find((one) => one.name === inRow)
    if (set !== undefined && field !== undefined) return `${set.title} ${n}: ${field.label}`
    const single = section.fields.find((one) => one.name === name)
    if (single !== undefined) return single.label
  }
  return name
}

/** A value as people read it: a choice by its words. */
function activityValueInWords({ sections }: ActivityKit, name: string, value: string): string {
  const field = name.replace(/^[a-z]+-\d+-/, '')
  const specs = sections.flatMap((section) => [...section.fields, ...section.rows.flatMap((set) => set.fields)])
  const words = specs.find((spec) => spec.name === field && spec.options.length > 0)?.options
  if (words === undefined) return value
  const says = (one: string) => words.find((option) => option.value === one)?.says ?? one
  return value.split(' ').filter(Boolean).map(says).join(', ')
}

/** What differs, as people read it. How many rows are open is nobody's text. */
export const activityDifferences = (
  kit: ActivityKit,
  names: readonly string[],
  { mine, theirs }: { readonly mine: Values; readonly theirs: Values },
): readonly Difference[] =>
  names
    .filter((name) => !name.startsWith('n-'))
    .map((name) => ({
      name,
      says: activityFieldInWords(kit, name),
      mine: activityValueInWords(kit, name, mine[name] ?? ''),
      theirs: activityValueInWords(kit, name, theirs[name] ?? ''),
    }))
