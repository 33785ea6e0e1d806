import type { Mark } from '#law'

/** What is counted. Different units are never added up with each other. */
export type MeasureUnit =
  | 'laporan'
  | 'perkara'
  | 'temuan'
  | 'penerusan'
  | 'sanksi'
  | 'belum-dilaksanakan'
  | 'terlambat'
  | 'pembalasan'
  | 'penolakan'
  | 'tinjauan'
  | 'sampel'

/** Which page shows it: how reports fare, or how often they are refused and what the rank above says of that. */
export type MeasureTopic = 'penanganan' | 'penolakan'

export type Measure = {
  readonly id: string
  readonly topic: MeasureTopic
  readonly unit: MeasureUnit
  readonly title: { readonly id: string; readonly en: string }
  /** One sentence: what one of these is. */
  readonly definition: { readonly id: string; readonly en: string }
  readonly population: { readonly id: string; readonly en: string }
  /** Which day puts it into a period: when it happened, or when it was known. */
  readonly happened: string
  readonly known: string
  readonly filters: readonly ('wilayah' | 'pemilihan')[]
  /** Ids of measures that this one must not be added to. */
  readonly notAddedTo: readonly string[]
  /** The column of netra.raw_public_counts() or the row of netra.raw_refusal_counts() that feeds it, or the function beside them. */
  readonly query: string
  readonly mark?: Mark
}
