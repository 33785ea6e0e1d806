import { movesOutOf, type CaseState, type Party } from '#core'
import type { RegimeId } from '#law'

/** How the tag of a state looks: under way, waiting outside, ended well, or ended without a decision of substance. */
export function lookOf(state: CaseState): 'idle' | 'now' | 'good' | 'warn' {
  if (state === 'tuntas' || state === 'selesai') return 'good'
  if (state === 'perbaikan' || state === 'diterima-daring') return 'warn'
  if (state === 'tidak-diregister' || state === 'dicabut' || state === 'ditautkan') return 'idle'
  return 'now'
}

/** Whom a state waits for, by the table alone: the first duty in it. The case page knows more, a list needs no more. */
export function waitsFor(regime: RegimeId, state: CaseState): Party | null {
  return movesOutOf(regime, state).find(({ move }) => move.optional !== true && move.by !== 'jam')?.move.by ?? null
}
