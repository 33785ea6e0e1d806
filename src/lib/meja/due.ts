import { daysBetween, localDay, plainDate, type Instant, type Zone } from '#law'
import { dayInWords, m } from '#wording'

export type Due = { readonly says: string; readonly late: boolean }

type Clock = { readonly dueOn: string | null; readonly dueAt: Instant | null }

/** By when, as a person counts: late since, today, tomorrow, in so many days. */
export function dueInWords({ dueOn, dueAt }: Clock, now: Instant, zone: Zone): Due {
  if (dueOn === null || dueAt === null) return { says: m.meja_due_none(), late: false }
  const day = dayInWords(dueOn)
  if (Date.parse(dueAt) <= Date.parse(now)) return { says: m.meja_due_late({ day }), late: true }
  const left = daysBetween(localDay(now, zone), plainDate(dueOn))
  if (left <= 0) return { says: m.meja_due_today({ day }), late: false }
  return { says: left === 1 ? m.meja_due_tomorrow({ day }) : m.meja_due_days({ count: left, day }), late: false }
}
