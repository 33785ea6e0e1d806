import type { CaseState } from '../perkara/transition.ts'

/** What a terlapor may send by his code: his answer, counter-evidence, who speaks for him, and what is wrong about himself. */
export const accusedStatementKinds = ['jawaban', 'bukti', 'kuasa', 'koreksi'] as const
export type AccusedStatementKind = (typeof accusedStatementKinds)[number]

/** While Bawaslu has not decided, what he says can still be weighed. */
const weighedIn: ReadonlySet<CaseState> = new Set(['diregister', 'klarifikasi', 'kajian', 'pleno-akhir'])

/** Where the case may have a terlapor who holds a code: from its registration on. */
export const accusedCodeStates: readonly CaseState[] = [
  ...weighedIn,
  'diteruskan',
  'diteruskan-langsung',
  'tindak-lanjut',
  'selesai',
  'tuntas',
]

/** Wrong data about a person are wrong after the decision too; the rest comes too late for it. */
export const mayState = (kind: AccusedStatementKind, state: CaseState): boolean =>
  kind === 'koreksi' || weighedIn.has(state)
