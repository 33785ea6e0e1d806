import type { Mark, Words } from '../rule.ts'
import { plainDate, type PlainDate } from './plain-date.ts'

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

/** Only what the sources state. A working-day clock is not sure until the year's decree is entered. */
export const holidays: readonly Holiday[] = [
  {
    on: plainDate('2024-11-27'),
    kind: 'libur-nasional',
    title: { id: 'Hari pemungutan suara Pilkada 2024', en: 'Voting day of Pilkada 2024' },
    decree: null,
    mark: 'U',
    sources: [],
  },
]
