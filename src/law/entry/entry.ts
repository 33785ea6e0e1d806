import type { InForce, Mark, RegimeId, Words } from '../rule.ts'
import type { SubjectKind } from '../taxonomy/subjects.ts'

/** What a row of the catalogue is, in the words of its page: `/hukum?jenis=perbuatan`. */
export const entryKinds = [
  'naskah',
  'pasal',
  'perbuatan',
  'sanksi',
  'langkah',
  'kuorum',
  'syarat',
  'rute',
  'penerima',
  'jam',
  'nomor',
  'kode',
  'umum',
  'libur',
  'golongan',
  'jenis',
  'rumah',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One thing an entry says, with its own mark and, where the sources conflict, every value they give. */
export type EntryPart = {
  readonly of: Words
  readonly says: Words | null
  readonly mark: Mark
  readonly alternatives: readonly Words[]
  readonly note: Words | null
}

/** What an entry leaves unsaid. */
export const bare = {
  says: null,
  regime: null,
  subjects: [],
  parts: [],
  clock: false,
  related: [],
  note: null,
} as const

/** Any row of the catalogue in one shape, for the public page, the search and the export. Versions share an id. */
export type Entry = {
  readonly id: string
  readonly kind: EntryKind
  readonly title: Words
  readonly says: Words | null
  readonly cite: string
  readonly regime: RegimeId | 'both' | null
  readonly subjects: readonly SubjectKind[]
  /** Of an act, the mark of the act itself; of a row with a clock, the weakest of its parameters. */
  readonly mark: Mark
  readonly parts: readonly EntryPart[]
  /** Whether it carries a clock. Whether that may act follows from its mark and a confirmation. */
  readonly clock: boolean
  readonly inForce: InForce
  readonly sources: readonly string[]
  /** Ids of the entries it leads to. */
  readonly related: readonly string[]
  readonly note: Words | null
}
