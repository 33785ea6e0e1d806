import type { PartMark } from '../instrument.ts'
import type { InForce, Mark, Marked, RegimeId, Words } from '../rule.ts'
import type { SanctionCode } from './sanction-code.ts'
import type { SubjectKind } from './subjects.ts'

/** The same act is another breach before and after the candidates are fixed (penetapan). */
export type Phase = 'bakal-calon' | 'calon' | 'any'

export type ActClass = 'kode-etik' | 'disiplin' | 'pidana' | 'larangan-jabatan'

export type Act = {
  readonly id: string
  readonly title: Words
  readonly subjects: readonly SubjectKind[]
  readonly phase: Phase
  /** The elections it is written for; left out, both. */
  readonly regime?: RegimeId
  /** The stage its own words limit it to. */
  readonly during?: 'kampanye'
  readonly class: ActClass
  /** Provisions in the register, surest first. */
  readonly articles: readonly [ActArticle, ...ActArticle[]]
  /** How heavy; null when the sources say nothing. */
  readonly severity: Marked<Severity> | null
  readonly sanctions: readonly SanctionCode[]
  /** The mark of the act itself. */
  readonly mark: Mark
  readonly parts?: readonly PartMark[]
  readonly sources: readonly string[]
  readonly inForce: InForce
  readonly note?: Words
}

/** `cite` is how a letter prints it; `provision` is where it stands in the register. */
export type ActArticle = { readonly cite: string; readonly provision: string; readonly mark: Mark }

export type Severity = 'moral' | 'sedang' | 'sedang-berat' | 'berat' | 'ptdh'
