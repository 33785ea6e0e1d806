import type { MeasureId } from './measures.ts'

type Counts = Readonly<Record<MeasureId, number>>
type Bounds = { readonly atLeast?: number; readonly atMost?: number }

/**
 * What the other counts of a place say of one: a finding is registered when it is declared, and what is registered came in
 * as a report or is a finding. Referrals and sanctions bound nothing: one file may name many people, and come back in parts.
 */
const bounds: Readonly<Record<MeasureId, (counts: Counts) => Bounds>> = {
  'laporan-masuk': (counts) => ({ atLeast: counts['perkara-diregister'] - counts.temuan }),
  'perkara-diregister': (counts) => ({ atLeast: counts.temuan, atMost: counts['laporan-masuk'] + counts.temuan }),
  temuan: (counts) => ({ atMost: counts['perkara-diregister'] }),
  penerusan: () => ({}),
  sanksi: () => ({}),
}

export const boundsOf = (measure: MeasureId, counts: Counts): Bounds => bounds[measure](counts)
