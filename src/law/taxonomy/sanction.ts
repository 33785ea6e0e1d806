import type { PartMark } from '../instrument.ts'
import type { InForce, Mark, Words } from '../rule.ts'
import type { SanctionCode } from './sanction-code.ts'
import type { SubjectKind } from './subjects.ts'

type SanctionLevel = 'moral' | 'ringan' | 'sedang' | 'berat' | 'ptdh' | 'tindakan' | 'pidana' | 'kontrak'

export type Sanction = {
  readonly code: SanctionCode
  /** Null where the sources do not sort the sanctions of a service by level. */
  readonly level: SanctionLevel | null
  readonly subjects: readonly SubjectKind[]
  readonly title: Words
  /** Amount or duration, as the sources have it. */
  readonly range: Words | null
  /** The same as a number, where the sources give one. */
  readonly lasts?: { readonly amount: number; readonly unit: 'days' | 'months'; readonly as: 'exactly' | 'at-most' }
  readonly decidedBy: Words
  readonly cite: string
  readonly mark: Mark
  readonly parts?: readonly PartMark[]
  readonly sources: readonly string[]
  readonly inForce: InForce
  readonly note?: Words
}
