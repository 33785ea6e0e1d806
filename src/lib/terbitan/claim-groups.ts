import { m } from '#wording'
import { rankPartInWords } from '../words/terbitan.ts'
import { rankFields } from './claim-form.ts'

export type ClaimField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** A list, a line for each. */
  readonly rows?: number
  readonly long?: true
  /** The first is taken where nobody chose. */
  readonly options?: readonly { readonly value: string; readonly says: string }[]
}
type ClaimGroup = {
  readonly id: string
  readonly title: string
  readonly says?: string
  readonly fields: readonly ClaimField[]
}

const way = (name: string): ClaimField => ({
  name,
  label: m.terbitan_claim_way(),
  options: [
    { value: 'naik', says: m.terbitan_claim_up() },
    { value: 'turun', says: m.terbitan_claim_down() },
  ],
})
const day = { hint: m.terbitan_claim_day_hint }

const ofNumbers = (): readonly ClaimGroup[] => [
  {
    id: 'persen',
    title: m.terbitan_claim_share(),
    fields: [
      { name: 'persen-angka', label: m.terbitan_claim_percent(), hint: m.terbitan_claim_percent_hint() },
      { name: 'persen-bagian', label: m.terbitan_claim_part() },
      { name: 'persen-dari', label: m.terbitan_claim_of() },
      {
        name: 'persen-dasar',
        label: m.terbitan_claim_base(),
        options: [
          { value: 'tercetak', says: m.terbitan_claim_base_printed() },
          { value: 'dikira', says: m.terbitan_claim_base_thought() },
        ],
      },
    ],
  },
  {
    id: 'rasio',
    title: m.terbitan_claim_ratio(),
    fields: [
      { name: 'rasio-angka', label: m.terbitan_claim_ratio_value(), hint: m.terbitan_claim_ratio_hint() },
      { name: 'rasio-per', label: m.terbitan_claim_ratio_to() },
      { name: 'rasio-apa', label: m.terbitan_claim_ratio_of() },
      { name: 'rasio-tiap', label: m.terbitan_claim_ratio_per() },
      { name: 'rasio-desimal', label: m.terbitan_claim_decimals(), hint: m.terbitan_claim_decimals_hint() },
    ],
  },
  {
    id: 'ubah',
    title: m.terbitan_claim_change(),
    fields: [
      { name: 'ubah-dari', label: m.terbitan_claim_from() },
      { name: 'ubah-ke', label: m.terbitan_claim_to() },
      { name: 'ubah-selisih', label: m.terbitan_claim_by() },
      way('ubah-arah'),
    ],
  },
  {
    id: 'cetak',
    title: m.terbitan_claim_versions(),
    says: m.terbitan_claim_versions_says(),
    fields: [
      { name: 'cetak-satu', label: m.terbitan_claim_printing({ n: 1 }) },
      { name: 'cetak-satu-di', label: m.terbitan_claim_printed_where({ n: 1 }), long: true },
      { name: 'cetak-dua', label: m.terbitan_claim_printing({ n: 2 }) },
      { name: 'cetak-dua-di', label: m.terbitan_claim_printed_where({ n: 2 }), long: true },
      { name: 'cetak-sebelum', label: m.terbitan_claim_from() },
      { name: 'cetak-selisih', label: m.terbitan_claim_by() },
      way('cetak-arah'),
    ],
  },
  {
    id: 'jangka',
    title: m.terbitan_claim_span(),
    fields: [
      { name: 'jangka-mulai', label: m.terbitan_claim_first(), hint: day.hint() },
      { name: 'jangka-selesai', label: m.terbitan_claim_last(), hint: day.hint() },
      { name: 'jangka-hari', label: m.terbitan_claim_days() },
    ],
  },
]

const ofLists = (): readonly ClaimGroup[] => [
  {
    id: 'batas-batas',
    title: m.terbitan_claim_limits(),
    fields: [{ name: 'batas', label: m.terbitan_claim_limits_list(), hint: m.terbitan_claim_limits_hint(), rows: 3 }],
  },
  {
    id: 'tanda',
    title: m.terbitan_claim_distinct(),
    says: m.terbitan_claim_distinct_says(),
    fields: [
      { name: 'tanda-dari', label: m.terbitan_claim_distinct_of(), hint: m.terbitan_claim_distinct_of_hint() },
      { name: 'tanda-isi', label: m.terbitan_claim_distinct_hits(), rows: 5 },
    ],
  },
  {
    id: 'kelas',
    title: m.terbitan_claim_classes(),
    says: m.terbitan_claim_classes_says(),
    fields: [
      { name: 'kelas-skor', label: m.terbitan_claim_scores(), hint: m.terbitan_claim_scores_hint(), rows: 4 },
      { name: 'kelas-bawah', label: m.terbitan_claim_low() },
      { name: 'kelas-atas', label: m.terbitan_claim_high() },
      { name: 'kelas-tinggi', label: m.terbitan_claim_count_high() },
      { name: 'kelas-sedang', label: m.terbitan_claim_count_medium() },
      { name: 'kelas-rendah', label: m.terbitan_claim_count_low() },
    ],
  },
  {
    id: 'indeks',
    title: m.terbitan_claim_normalised(),
    says: m.terbitan_claim_normalised_says(),
    fields: [
      { name: 'indeks-skor', label: m.terbitan_claim_scores(), hint: m.terbitan_claim_scores_hint(), rows: 3 },
      { name: 'indeks-terbesar', label: m.terbitan_claim_max() },
    ],
  },
  {
    id: 'peringkat',
    title: m.terbitan_claim_rank(),
    says: m.terbitan_claim_rank_says(),
    fields: rankFields.map(({ part, name }) => ({ name, label: rankPartInWords(part), long: true })),
  },
]

/** What may be said of a number beside its parts, each to be filled in or left. */
export const claimGroups = (): readonly ClaimGroup[] => [...ofNumbers(), ...ofLists()]
