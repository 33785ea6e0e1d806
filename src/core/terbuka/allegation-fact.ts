import type { ActClass, PlainDate, SubjectKind } from '#law'
import type { PostClass } from './post-class.ts'

/** What became of an allegation, by what was recorded when its edition was made. */
export const tableOutcomes = [
  'di-bawaslu',
  'bukan-pelanggaran',
  'dihentikan-bawaslu',
  'di-instansi',
  'tidak-terbukti',
  'dihentikan-instansi',
  'sanksi',
  'sanksi-batal',
] as const
export type TableOutcome = (typeof tableOutcomes)[number]

/** Outcomes told together where each alone would be told of too few. */
export const outcomeGroups: Readonly<Record<TableOutcome, 'berjalan' | 'tanpa-sanksi' | 'sanksi'>> = {
  'di-bawaslu': 'berjalan',
  'bukan-pelanggaran': 'tanpa-sanksi',
  'dihentikan-bawaslu': 'tanpa-sanksi',
  'di-instansi': 'berjalan',
  'tidak-terbukti': 'tanpa-sanksi',
  'dihentikan-instansi': 'tanpa-sanksi',
  sanksi: 'sanksi',
  'sanksi-batal': 'tanpa-sanksi',
}

/** The steps of the table that come after registration, in their order. */
export const tableSteps = ['diteruskan', 'berkabar', 'diputus', 'dilaksanakan'] as const
export type TableStep = (typeof tableSteps)[number]

/**
 * One allegation, without a name, a number or a word that anybody wrote. The three numbers hold within one reading and mean nothing beyond it:
 * equal ones may be one person, by his name, by his personnel number, by a post that is held by one.
 */
export type AllegationFact = {
  readonly name: number | null
  readonly number: number | null
  readonly seat: number | null
  /** Regency; province or nation for what has no lower place. */
  readonly region: string
  readonly happenedOn: PlainDate
  readonly actId: string | null
  readonly actClass: ActClass | null
  readonly kind: SubjectKind
  readonly post: PostClass
  readonly route: string | null
  readonly steps: Readonly<Record<TableStep, PlainDate | null>>
  readonly outcome: TableOutcome
}
