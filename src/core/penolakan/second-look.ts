import { addDays, localDay, startOfDay, type Instant, type PlainDate, type Zone } from '#law'
import type { Action } from '../perkara/transition.ts'

/** What the rank above says of a refusal. */
export const lookOutcomes = ['tetap', 'dikembalikan', 'diambil-alih'] as const
export type LookOutcome = (typeof lookOutcomes)[number]

/** Who had the refusal looked at again: the reporter asked, or it was drawn. */
export type LookOrigin = 'pelapor' | 'sampel'

/** The move of the case that an outcome asks for; none where the refusal stands. */
export const reopeningMoves: Readonly<Record<LookOutcome, Action | null>> = {
  tetap: null,
  dikembalikan: 'return-refused',
  'diambil-alih': 'take-refused',
}

/**
 * Whether it takes a pleno: what a reporter asked always does, and so does undoing what another office decided. That a drawn
 * refusal was right is noted by whoever read it.
 */
export const needsPleno = (origin: LookOrigin, outcome: LookOutcome): boolean =>
  origin === 'pelapor' || outcome !== 'tetap'

/** Days of the house (N26, N27); no article was found on either. */
export const lookDays = { ask: 14, answer: 14 } as const

export type LookTerm = { readonly dueOn: PlainDate; readonly dueAt: Instant }

/** The last of `days` calendar days after the day of `from`, which is free, and the first instant after it. */
export function lookTerm(from: Instant, days: number, zone: Zone): LookTerm {
  const dueOn = addDays(localDay(from, zone), days)
  return { dueOn, dueAt: startOfDay(addDays(dueOn, 1), zone) }
}

/** The ranks above an office, the nearest first; null where its chain has none, or where it is the office itself. */
type RanksAbove = {
  readonly regency: string | null
  readonly province: string | null
  readonly national: string | null
}

/** The offices that may look, nearest first: those above the one that refused, without whoever is accused (N8). */
export const mayLook = (
  refusing: string,
  { regency, province, national }: RanksAbove,
  accused: readonly string[],
): readonly string[] =>
  [regency, province, national].filter(
    (office): office is string => office !== null && office !== refusing && !accused.includes(office),
  )

/** The office whose pleno looks: the first rank above that is not accused. Null for Bawaslu RI, which has none above. */
export const looksAgain = (refusing: string, above: RanksAbove, accused: readonly string[]): string | null =>
  mayLook(refusing, above, accused)[0] ?? null
