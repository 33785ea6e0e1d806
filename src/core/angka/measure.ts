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
  | 'jangka'
  | 'jangka-semua'
  | 'penilaian'
  | 'puas'
  | 'dugaan'
  | 'orang'
  | 'hari'
  | 'skor'
  | 'indikator'
  | 'tps'
  | 'kena'
  | 'kegiatan'
  | 'kehadiran'
  | 'desa'
  | 'wilayah'
  | 'tanda-tangan'
  | 'orang-menurut-unit'
  | 'kantor'
  | 'pembacaan'
  | 'pembacaan-menurut-unit'

/** Which page shows it: how reports fare, how often they are refused and what the rank above says of that, or what was done to prevent. */
type MeasureTopic = 'penanganan' | 'penolakan' | 'pencegahan'

/**
 * How soon a change is told. What counts reports, or what a person does at a counter, is told once a day (N134): told within the minute, it
 * would say when somebody reported.
 */
type MeasureRhythm = 'menit' | 'harian'

/** By what it may be asked: a place, the stage of an election, or (over the nation) the kind of accused. The moment may be asked of each. */
export const measureFilters = ['wilayah', 'pemilihan', 'terlapor'] as const
export type MeasureFilter = (typeof measureFilters)[number]

export type Measure = {
  readonly id: string
  /** Who published its numbers, where they are not ours: they stand as he printed them. */
  readonly publishedBy?: string
  readonly topic: MeasureTopic
  readonly unit: MeasureUnit
  readonly title: { readonly id: string; readonly en: string }
  /** One sentence: what one of these is. */
  readonly definition: { readonly id: string; readonly en: string }
  /** What a reader should know of it besides, where there is something. */
  readonly more?: { readonly id: string; readonly en: string }
  readonly population: { readonly id: string; readonly en: string }
  /** Which day puts it into a period: when it happened, or when it was known. */
  readonly happened: { readonly id: string; readonly en: string }
  readonly known: { readonly id: string; readonly en: string }
  readonly filters: readonly MeasureFilter[]
  /** How far down it is told. */
  readonly finest: 'nasional' | 'kabkota'
  readonly rhythm: MeasureRhythm
  /** The smallest count that is told, and the step by which places move; 1 where the counted stand in public anyway, each by itself. */
  readonly smallest: number
  /** Ids of measures that this one must not be added to. */
  readonly notAddedTo: readonly string[]
  /** What it must not be held beside as if it were the same, and why. */
  readonly notCompared: { readonly with: readonly string[]; readonly why: { readonly id: string; readonly en: string } }
  /** What makes it fall, where it can: each reason in the words that stand beside a changed figure. */
  readonly falls: { readonly id: string; readonly en: string } | null
  /** The column of netra.raw_public_counts() or the row of netra.raw_refusal_counts() that feeds it, or the function beside them. */
  readonly query: string
  readonly mark?: Mark
}

/** The definition with all that is said besides, for what stands by itself: a file, a table that was sent on. */
export const inFull = ({ definition, more }: Pick<Measure, 'definition' | 'more'>): Measure['definition'] =>
  more === undefined ? definition : { id: `${definition.id} ${more.id}`, en: `${definition.en} ${more.en}` }
