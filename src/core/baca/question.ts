import type { ActClass, RegimeId, Severity, SubjectKind } from '#law'
import type { Conduct } from '../boleh/conducts.ts'
import type { Barred } from '../boleh/rows.ts'

/** How far a bar reaches, as `mayI` judges it where nothing is known of the day. */
export const reaches = ['forbidden', 'forbidden-in-part', 'excepted'] as const
export type Reach = (typeof reaches)[number]

/** What may be ticked. The three sets share no word, so that a choice alone says which it is of. */
export type Choice = Reach | ActClass | Severity

/** Of which time a question speaks. */
export type AskedOf = 'any' | 'bakal-calon' | 'calon' | 'kampanye'

/** `reach`: whether it is barred at all. `class`: as what. `change`: as what once candidates are fixed. `severity`: how heavily. */
export type Asks = 'reach' | 'class' | 'change' | 'severity'

/** One question about one row of the catalogue. Its right answer is read off that row (house rule N98). */
export type Question = {
  readonly id: string
  readonly asks: Asks
  readonly kind: SubjectKind
  readonly conduct: Conduct
  readonly of: AskedOf
  readonly regime: RegimeId | null
  /** For `change`: as what it counts before candidates are fixed. */
  readonly before: ActClass | null
  readonly right: Choice
  readonly options: readonly Choice[]
  /** The row that says so. */
  readonly by: Barred
}
