import { findDefinition, measures, type Measure, type MeasureFilter } from '#core'
import { inTongue, m, numberInWords } from '#wording'
import { unitInWords } from '../words/angka.ts'

const rhythms = { menit: m.ukuran_rhythm_menit, harian: m.ukuran_rhythm_harian } as const
const filters: Readonly<Record<MeasureFilter, () => string>> = {
  wilayah: m.ukuran_filter_wilayah,
  pemilihan: m.ukuran_filter_pemilihan,
  terlapor: m.ukuran_filter_terlapor,
}

const titles = (ids: readonly string[]) =>
  ids
    .flatMap((id) => findDefinition(id) ?? [])
    .map(({ title }) => inTongue(title))
    .join(' · ')

/** Nearly all of them cannot be added; a list of thirty says less than the few that can. */
function notAddedInWords({ id, notAddedTo }: Measure): string {
  const alike = measures.filter((one) => one.id !== id && !notAddedTo.includes(one.id))
  if (alike.length > notAddedTo.length) return titles(notAddedTo)
  return alike.length === 0
    ? m.ukuran_not_added_all()
    : m.ukuran_not_added_any({ but: titles(alike.map((one) => one.id)) })
}

/** What a definition says of itself, besides its sentence. */
export const definitionFacts = (measure: Measure) => [
  { term: m.angka_unit(), says: unitInWords(measure.unit) },
  { term: m.angka_population(), says: inTongue(measure.population) },
  {
    term: m.ukuran_filters(),
    says:
      measure.filters.length === 0 ? m.ukuran_filter_none() : measure.filters.map((one) => filters[one]()).join('; '),
  },
  { term: m.angka_happened(), says: inTongue(measure.happened) },
  { term: m.angka_known(), says: inTongue(measure.known) },
  { term: m.ukuran_rhythm(), says: rhythms[measure.rhythm]() },
  { term: m.ukuran_smallest(), says: numberInWords(measure.smallest) },
  { term: m.angka_not_added(), says: notAddedInWords(measure) },
  {
    term: m.ukuran_not_compared(),
    says: `${titles(measure.notCompared.with)}. ${inTongue(measure.notCompared.why)}`,
  },
]
