import type { Mark, Words } from '../rule.ts'
import type { PlainDate } from './plain-date.ts'

/** A day off by decree. A decree may come in mid-year, so a holiday is a row with its decree, never a formula. */
export type Holiday = {
  readonly on: PlainDate
  readonly kind: 'libur-nasional' | 'cuti-bersama'
  readonly title: Words
  /** The decree; null when none was seen. */
  readonly decree: string | null
  readonly mark: Mark
  readonly sources: readonly string[]
}
