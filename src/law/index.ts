export { addDays, dayOfWeek, daysBetween, isWeekend, parsePlainDate, plainDate, type PlainDate } from './calendar/plain-date.ts'
export { addHours, localDay, startOfDay, zones, type Instant, type Zone } from './calendar/zone.ts'
export type {
  ClockStart, Extension, FormCode, InForce, Mark, Marked, RegimeId, RuleRow, Source, Term, TermUnit, Words, WorkingCalendar,
} from './rule.ts'
export { isInForce, mayAct, termMarks, termParameters, weakestMark, weakestOf, type TermParameter } from './mark.ts'
export { findRule, quorumFor, ruleInForce } from './lookup.ts'
export { pemilu2022 } from './catalogue/pemilu-2022.ts'
export { pilkada2024 } from './catalogue/pilkada-2024.ts'
export { rules } from './catalogue/rules.ts'
export { quorums, type QuorumRow } from './catalogue/kuorum.ts'
