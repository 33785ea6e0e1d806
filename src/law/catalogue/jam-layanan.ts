import type { InForce, Mark, Marked, RegimeId, Words } from '../rule.ts'
import { datesNotStated } from './parameters.ts'

/** Opening hours as local wall-clock times of the office. */
export type OpeningHours = { readonly opens: string; readonly closes: string }

/** When a counter receives reports (register §6). ISO weekdays: 1 is Monday, 5 is Friday. */
export type CounterHours = {
  readonly id: string
  readonly regime: RegimeId
  readonly weekdays: readonly { readonly days: readonly (1 | 2 | 3 | 4 | 5)[]; readonly hours: Marked<OpeningHours> }[]
  /** Stages on whose days the counter opens though a day be off; the hours of such a day are those of a working day. */
  readonly opensIn: Marked<readonly 'pemungutan-suara'[]>
  /** Stages in which the counter never closes. */
  readonly roundTheClockIn: Marked<readonly ('masa-tenang' | 'pemungutan-penghitungan')[]>
  readonly cite: string
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly inForce: InForce
  readonly note?: Words
}

export const counterHours: readonly CounterHours[] = [
  {
    id: 'JAM-PILKADA',
    regime: 'pilkada',
    weekdays: [{ days: [1, 2, 3, 4, 5], hours: { value: { opens: '08:00', closes: '16:00' }, mark: 'C1' } }],
    opensIn: { value: ['pemungutan-suara'], mark: 'C1' },
    roundTheClockIn: { value: [], mark: 'C1' },
    cite: 'Perbawaslu 8/2020 jo. Perbawaslu 9/2024 (pasal belum terbaca)',
    mark: 'C1',
    sources: ['S20'],
    inForce: datesNotStated,
    note: {
      id: 'Hari kerja; loket juga dibuka pada hari pemungutan suara (hari libur). Jamnya pada hari itu tidak tertulis; dipakai jam hari kerja.',
      en: 'Working days; counters opened on voting day (a holiday) too. The hours of that day are not stated; those of a working day are used.',
    },
  },
  {
    id: 'JAM-PEMILU',
    regime: 'pemilu',
    weekdays: [
      { days: [1, 2, 3, 4], hours: { value: { opens: '08:00', closes: '16:00' }, mark: 'C1' } },
      { days: [5], hours: { value: { opens: '08:00', closes: '16:30' }, mark: 'C1' } },
    ],
    opensIn: { value: [], mark: 'C1' },
    roundTheClockIn: { value: ['masa-tenang', 'pemungutan-penghitungan'], mark: 'C2' },
    cite: 'Perbawaslu 7/2022 ps. 11(4)',
    mark: 'C1',
    sources: ['S06', 'S07'],
    inForce: datesNotStated,
  },
]
