import type { Instant, RegimeId } from '#law'
import { holdingOf, type HeldClock, type Holding, type HoldingRow } from './holding.ts'

export const lhpStates = ['draf', 'diajukan', 'temuan', 'saran-perbaikan', 'selesai'] as const
export type LhpState = (typeof lhpStates)[number]

/** Who holds an LHP: its writer, the pleno that decides on it, whom it advised, and the office that learns what came of that. */
export type LhpHolder = 'penulis' | 'pleno' | 'penerima-saran' | 'penanganan'
export const lhpDuties = ['hand-in', 'fix-finding', 'carry-out-advice', 'note-advice'] as const
export type LhpDuty = (typeof lhpDuties)[number]
type LhpHolding = Holding<LhpHolder, LhpDuty>
type LhpRow = HoldingRow<LhpHolder, LhpDuty>

// Perbawaslu 5/2022 speaks of Pemilu; for Pilkada no article on the LHP or on the saran perbaikan was read.
const advised: readonly LhpRow[] = [
  { who: 'penerima-saran', duty: 'carry-out-advice', basis: 'LHP-C', terms: ['LHP-C'], ifNot: ['LHP-C'] },
  { who: 'penanganan', duty: 'note-advice', basis: 'LHP-C', terms: [] },
]

const holdersUnder = (handIn: string | null, fixing: string): Readonly<Record<LhpState, readonly LhpRow[]>> => ({
  draf: [{ who: 'penulis', duty: 'hand-in', basis: handIn, terms: [] }],
  diajukan: [{ who: 'pleno', duty: 'fix-finding', basis: fixing, terms: [fixing] }],
  'saran-perbaikan': advised,
  // It goes on in its case, whose holder is that of the case.
  temuan: [],
  selesai: [],
})

export const lhpHolders: Readonly<Record<RegimeId, Readonly<Record<LhpState, readonly LhpRow[]>>>> = {
  pilkada: holdersUnder(null, 'P-TEMUAN'),
  pemilu: holdersUnder('LHP-A', 'M-TEMUAN'),
}

export const lhpHoldersOf = (
  {
    regime,
    state,
    clocks,
  }: { readonly regime: RegimeId; readonly state: LhpState; readonly clocks: readonly HeldClock[] },
  now: Instant,
): readonly LhpHolding[] => lhpHolders[regime][state].map((row) => holdingOf(row, clocks, now))
