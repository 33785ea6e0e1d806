import type { MeasureId } from './measures.ts'
import type { PreventionMeasureId } from './prevention-measures.ts'
import { refusalMeasures, type LookMeasureId, type ReasonMeasureId } from './refusal-measures.ts'

type Counts = Readonly<Record<MeasureId, number>>
type Bounds = { readonly atLeast?: number; readonly atMost?: number }

const isReason = (id: string): id is ReasonMeasureId => id.startsWith('penolakan-')
const reasons = refusalMeasures.flatMap(({ id }) => (isReason(id) ? [id] : []))
const asked = ['tinjauan-tetap', 'tinjauan-dikembalikan', 'tinjauan-diambil-alih', 'tinjauan-terlambat'] as const
const drawn = ['sampel-setuju', 'sampel-tidak-setuju'] as const

const sumOf = (counts: Counts, ids: readonly MeasureId[]) => ids.reduce((sum, id) => sum + counts[id], 0)

/** A refusal is asked about once and drawn once: what was looked at was refused, for some reason. */
const refusedAtLeast = (counts: Counts) => Math.max(sumOf(counts, asked), sumOf(counts, drawn))
const cameInAtLeast = (counts: Counts) =>
  counts['perkara-diregister'] -
  counts.temuan +
  counts['penolakan-tidak-dilengkapi'] +
  counts['penolakan-sudah-ditangani']
/** What is late came in as a report or is a finding; a retaliation came in. */
const reportsAtLeast = (counts: Counts) =>
  Math.max(cameInAtLeast(counts), counts['perkara-terlambat'] - counts.temuan, counts['laporan-pembalasan'])
const byReason =
  (id: ReasonMeasureId) =>
  (counts: Counts): Bounds => ({
    atLeast: refusedAtLeast(counts) - (sumOf(counts, reasons) - counts[id]),
  })
const byLooks =
  (id: LookMeasureId, group: readonly LookMeasureId[]) =>
  (counts: Counts): Bounds => ({
    atMost: sumOf(counts, reasons) - (sumOf(counts, group) - counts[id]),
  })

/**
 * What the other counts of a place say of one: a finding is registered when it is declared, and what is registered came in
 * as a report or is a finding. Referrals and sanctions bound nothing: one file may name many people, and come back in parts.
 * Of the refusals two reasons are those of reports that came in; the others may be a counter's, where none did.
 */
const bounds: Readonly<Record<Exclude<MeasureId, PreventionMeasureId>, (counts: Counts) => Bounds>> = {
  'laporan-masuk': (counts) => ({ atLeast: Math.min(counts['laporan-masuk'], reportsAtLeast(counts)) }),
  'perkara-diregister': (counts) => ({ atLeast: counts.temuan, atMost: counts['laporan-masuk'] + counts.temuan }),
  temuan: (counts) => ({
    atLeast: Math.max(counts['perkara-terlambat'], counts['perkara-diregister']) - counts['laporan-masuk'],
    atMost: counts['perkara-diregister'],
  }),
  penerusan: () => ({}),
  sanksi: () => ({}),
  // People bound allegations, but neither is told of a place, and of a kind both are hidden together (N190).
  dugaan: () => ({}),
  terlapor: () => ({}),
  'perkara-terlambat': (counts) => ({ atMost: counts['laporan-masuk'] + counts.temuan }),
  'laporan-pembalasan': (counts) => ({ atMost: counts['laporan-masuk'] }),
  'penilaian-pelapor': (counts) => ({ atLeast: counts['penilaian-puas'], atMost: counts['laporan-masuk'] }),
  'penilaian-puas': (counts) => ({ atMost: counts['penilaian-pelapor'] }),
  'penolakan-bukan-pelapor': byReason('penolakan-bukan-pelapor'),
  'penolakan-tanpa-identitas': byReason('penolakan-tanpa-identitas'),
  'penolakan-syarat-kurang': byReason('penolakan-syarat-kurang'),
  'penolakan-lewat-waktu': byReason('penolakan-lewat-waktu'),
  'penolakan-tidak-dilengkapi': byReason('penolakan-tidak-dilengkapi'),
  'penolakan-sudah-ditangani': byReason('penolakan-sudah-ditangani'),
  'penolakan-lain': byReason('penolakan-lain'),
  'tinjauan-tetap': byLooks('tinjauan-tetap', asked),
  'tinjauan-dikembalikan': byLooks('tinjauan-dikembalikan', asked),
  'tinjauan-diambil-alih': byLooks('tinjauan-diambil-alih', asked),
  'tinjauan-terlambat': byLooks('tinjauan-terlambat', asked),
  'sampel-setuju': byLooks('sampel-setuju', drawn),
  'sampel-tidak-setuju': byLooks('sampel-tidak-setuju', drawn),
}

/** What is done to prevent tells nothing of cases, nor they of it. */
export const boundsOf = (measure: MeasureId, counts: Counts): Bounds =>
  isBounded(measure) ? bounds[measure](counts) : {}

const isBounded = (measure: MeasureId): measure is keyof typeof bounds => measure in bounds
