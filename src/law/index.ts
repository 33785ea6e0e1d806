export { addDays, dayOfWeek, daysBetween, isWeekend, parsePlainDate, plainDate, type PlainDate } from './calendar/plain-date.ts'
export { addHours, localDay, startOfDay, zones, type Instant, type Zone } from './calendar/zone.ts'
export type { ClockStart, InForce, Mark, Marked, RegimeId, RuleRow, Source, Term, TermUnit } from './rule.ts'
