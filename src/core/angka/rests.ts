import type { MeasureId } from './measures.ts'
import { smallestShown } from './suppress.ts'

export type MeasureCounts = Readonly<Record<MeasureId, number>>

/** What a reader has left who takes one number from others of the same place (N185). */
export type Rest = {
  /** The number that this one is a part of: where that is not told, neither is the part. Null: several, or none. */
  readonly whole: MeasureId | null
  /** The other numbers that he needs. */
  readonly of: readonly MeasureId[]
  readonly left: (counts: MeasureCounts) => number
  /** `answers`: none and all would tell what each of them said, so that both the part and what is left must be large. */
  readonly tells: 'a-count' | 'answers'
}

const reasons = [
  'penolakan-bukan-pelapor',
  'penolakan-tanpa-identitas',
  'penolakan-syarat-kurang',
  'penolakan-lewat-waktu',
  'penolakan-tidak-dilengkapi',
  'penolakan-sudah-ditangani',
  'penolakan-lain',
] as const satisfies readonly MeasureId[]
const asked = ['tinjauan-tetap', 'tinjauan-dikembalikan', 'tinjauan-diambil-alih', 'tinjauan-terlambat'] as const
const drawn = ['sampel-setuju', 'sampel-tidak-setuju'] as const

const sumOf = (counts: MeasureCounts, ids: readonly MeasureId[]) => ids.reduce((sum, id) => sum + counts[id], 0)
const fromReports = (counts: MeasureCounts) => counts['perkara-diregister'] - counts.temuan

const partOf = (whole: MeasureId, part: MeasureId, tells: Rest['tells'] = 'a-count'): Rest => ({
  whole,
  of: [whole],
  left: (counts) => counts[whole] - counts[part],
  tells,
})
const between = (of: readonly MeasureId[], left: Rest['left']): Rest => ({ whole: null, of, left, tells: 'a-count' })
const notRegistered = (counts: MeasureCounts) => counts['laporan-masuk'] - fromReports(counts)

const looked = (among: readonly MeasureId[], of: MeasureId): Rest =>
  between([...reasons, ...among.filter((id) => id !== of)], (counts) => sumOf(counts, reasons) - sumOf(counts, among))

/**
 * Of each measure, what others leave beside it. Where two could give way, it stands at the one that says less: the finding and not the
 * case. A missing row does not compile.
 */
export const rests: Readonly<Record<MeasureId, readonly Rest[]>> = {
  'laporan-masuk': [],
  'perkara-diregister': [],
  temuan: [partOf('perkara-diregister', 'temuan'), between(['laporan-masuk', 'perkara-diregister'], notRegistered)],
  penerusan: [],
  sanksi: [],
  dugaan: [between(['sanksi'], (counts) => counts.dugaan - counts.sanksi)],
  // More allegations than people: of so many it is known that somebody faces two.
  terlapor: [between(['dugaan'], (counts) => counts.dugaan - counts.terlapor)],
  'perkara-terlambat': [
    between(
      ['laporan-masuk', 'temuan'],
      (counts) => counts['laporan-masuk'] + counts.temuan - counts['perkara-terlambat'],
    ),
  ],
  'laporan-pembalasan': [partOf('laporan-masuk', 'laporan-pembalasan')],
  'penilaian-pelapor': [partOf('laporan-masuk', 'penilaian-pelapor')],
  'penilaian-puas': [partOf('penilaian-pelapor', 'penilaian-puas', 'answers')],
  'penolakan-bukan-pelapor': [],
  'penolakan-tanpa-identitas': [],
  'penolakan-syarat-kurang': [],
  'penolakan-lewat-waktu': [],
  'penolakan-tidak-dilengkapi': [partOf('laporan-masuk', 'penolakan-tidak-dilengkapi')],
  'penolakan-sudah-ditangani': [
    partOf('laporan-masuk', 'penolakan-sudah-ditangani'),
    between(
      ['laporan-masuk', 'perkara-diregister', 'temuan', 'penolakan-tidak-dilengkapi'],
      (counts) => notRegistered(counts) - counts['penolakan-tidak-dilengkapi'] - counts['penolakan-sudah-ditangani'],
    ),
  ],
  'penolakan-lain': [],
  'tinjauan-tetap': [looked(asked, 'tinjauan-tetap')],
  'tinjauan-dikembalikan': [looked(asked, 'tinjauan-dikembalikan')],
  'tinjauan-diambil-alih': [looked(asked, 'tinjauan-diambil-alih')],
  'tinjauan-terlambat': [looked(asked, 'tinjauan-terlambat')],
  'sampel-setuju': [looked(drawn, 'sampel-setuju')],
  'sampel-tidak-setuju': [looked(drawn, 'sampel-tidak-setuju')],
  kegiatan: [],
  kehadiran: [],
  'desa-terjangkau': [],
  'pakta-ditandatangani': [],
  'pakta-dinyatakan': [],
  'edaran-diakui': [],
  'edaran-dibaca': [],
  'edaran-dinyatakan': [],
}

/** Whether a number may not stand at a place because of what others leave beside it there. `isTold`: whether another number stands there. */
export const isClosedBeside = (
  id: MeasureId,
  counts: MeasureCounts,
  isTold: (measure: MeasureId) => boolean,
  limit = smallestShown,
): boolean =>
  rests[id].some(({ whole, left, tells }) => {
    const beside = left(counts)
    // Nobody of a whole is no news of anybody in it, and nothing of how many they are. Of what people answered it is.
    if (whole !== null && counts[id] === 0 && (tells === 'a-count' || beside === 0)) return false
    if (isFew(beside, limit)) return true
    if (whole !== null && !isTold(whole)) return true
    return tells === 'answers' && counts[id] + beside > 0 && (counts[id] < limit || beside < limit)
  })

export const isFew = (count: number, limit = smallestShown): boolean => count > 0 && count < limit
