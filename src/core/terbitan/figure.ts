import type { Mark, Words } from '#law'
import type { Claim } from './claim.ts'

/** What a published number counts. The first five are what neutrality is counted in, and are never taken for each other. */
export const figureUnits = [
  'orang',
  'laporan',
  'temuan',
  'perkara',
  'dugaan',
  'sanksi',
  'daerah',
  'pemilih',
  'tps',
  'indikator',
  'surat-suara',
  'personel',
  'konten',
  'pengaduan',
  'akun',
  'skor',
  'hari',
  'peringkat',
] as const
export type FigureUnit = (typeof figureUnits)[number]

export const figureSubjects = [
  'netralitas-asn',
  'kepala-desa',
  'tni-polri',
  'semua-pelanggaran',
  'pemilih',
  'logistik',
  'pengamanan',
  'kerawanan',
  'konten',
  'layanan',
  'tahapan',
  'penghitungan',
] as const
export type FigureSubject = (typeof figureSubjects)[number]

/** A day, a month or a year, as closely as the publication tells: 2020-10-22, 2020-10, 2020. */
export type RoughDay = string
export const roughDay = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** One number as somebody published it. A correction is a new version of the same id; the older ones stay. */
export type PublishedFigure = {
  readonly id: string
  readonly version: number
  readonly publisher: string
  readonly subject: FigureSubject
  /** Kemendagri code; `00` is the nation, null: not said. */
  readonly region: string | null
  readonly title: Words
  /** Null: a statement in words. */
  readonly value: number | null
  /** Null: the publication does not say what it counts. */
  readonly unit: FigureUnit | null
  /** Where in the procedure it was counted; null: not said. */
  readonly stage: Words | null
  /** The last day it counts; null: not said. */
  readonly asOf: RoughDay | null
  /** When it was said; null: not known. */
  readonly saidOn: RoughDay | null
  readonly source: { readonly name: string; readonly url: string | null }
  readonly mark: Mark
  /** Statements of one institution on one subject carry the same word. */
  readonly thread: string | null
  /** The public measure of ours that counts the same; null: none does. */
  readonly measure: string | null
  readonly claims: readonly Claim[]
  readonly note: Words | null
}
