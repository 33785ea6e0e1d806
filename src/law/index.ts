export {
  addDays,
  dayOfWeek,
  daysBetween,
  isWeekend,
  lastDayOfMonth,
  parsePlainDate,
  plainDate,
  type PlainDate,
} from './calendar/plain-date.ts'
export {
  addHours,
  instantAt,
  instantWithOffset,
  localDay,
  startOfDay,
  withOffset,
  zones,
  type Instant,
  type Zone,
} from './calendar/zone.ts'
export {
  dayNumber,
  dayOfNumber,
  localDayNumber,
  weekdayAfter,
  weekdaysBefore,
  type DayNumber,
} from './calendar/day-number.ts'
export { monthsAfter } from './calendar/months-after.ts'
export { monthsBefore, type MonthsBack } from './calendar/months-before.ts'
export {
  caseBoundKinds,
  retentionRules,
  sweptFileKinds,
  sweptKinds,
  type KeptKind,
  type RetentionRule,
} from './catalogue/penyimpanan.ts'
export { replacementBanTerm } from './catalogue/larangan-penggantian.ts'
export type { Holiday } from './calendar/holiday.ts'
export { calendarReach, holidays } from './calendar/holidays.ts'
export type {
  ClockStart,
  Extension,
  FormCode,
  InForce,
  Mark,
  Marked,
  RegimeId,
  RuleRow,
  Source,
  Term,
  TermUnit,
  Words,
  WorkingCalendar,
} from './rule.ts'
export type { Instrument, InstrumentKind, PartMark, Provision } from './instrument.ts'
export {
  isInForce,
  mayAct,
  surestOf,
  termMarks,
  termParameters,
  weakestMark,
  weakestOf,
  type TermParameter,
} from './mark.ts'
export {
  findRefusalReason,
  actsFor,
  asnReceiverOn,
  conditionsFor,
  findAct,
  findHouseRule,
  findInstrument,
  findProvision,
  findRule,
  findSanction,
  quorumFor,
  retentionRule,
  routesFor,
  ruleInForce,
  sanctionsFor,
} from './lookup.ts'
export { sources } from './sources.ts'
export { standardPledge, type PledgeText } from './catalogue/pakta.ts'
export { houseRules } from './catalogue/aturan-rumah.ts'
export type { HouseRule } from './house-rule.ts'
export {
  refusalReasons,
  type RefusalKind,
  type RefusalReason,
  type RefusalReasonId,
} from './catalogue/alasan-penolakan.ts'
export { instruments } from './catalogue/instruments.ts'
export { counterHours, type CounterHours, type OpeningHours } from './catalogue/jam-layanan.ts'
export { quorums, type QuorumRow } from './catalogue/kuorum.ts'
export {
  lhpClassifications,
  numberCodes,
  numberTemplates,
  type LhpClassification,
  type NumberCode,
  type NumberTemplate,
} from './catalogue/nomor.ts'
export { pemilu2022 } from './catalogue/pemilu-2022.ts'
export { pilkada2024 } from './catalogue/pilkada-2024.ts'
export { provisions } from './catalogue/provisions.ts'
export { rules } from './catalogue/rules.ts'
export { reportConditions, type ReportCondition, type ReportConditionId } from './catalogue/syarat.ts'
export { generalRules, type GeneralRule } from './catalogue/waktu.ts'
export type { Act, ActArticle, ActClass, Phase, Severity } from './taxonomy/act.ts'
export { acts } from './taxonomy/acts.ts'
export { asnReceivers, type AsnReceiver } from './taxonomy/asn-receivers.ts'
export {
  retaliationActs,
  retaliations,
  retaliationVictims,
  type RetaliationAct,
  type RetaliationActId,
  type RetaliationVictim,
} from './taxonomy/retaliation.ts'
export { kindsOfReport, reportKinds, type KindOfReport, type ReportKind } from './taxonomy/kinds.ts'
export { routes, type BodyKind, type Matter, type Route } from './taxonomy/routing.ts'
export { unrouted, type Unrouted } from './taxonomy/unrouted.ts'
export type { Sanction } from './taxonomy/sanction.ts'
export { sanctionCodes, type SanctionCode } from './taxonomy/sanction-code.ts'
export { sanctions } from './taxonomy/sanctions.ts'
export { formerSanctions, type FormerSanction } from './taxonomy/sanctions/lama.ts'
export { subjectKinds, subjects, type Subject, type SubjectKind } from './taxonomy/subjects.ts'
export { entries } from './entry/entries.ts'
export { entryKinds, type Entry, type EntryKind, type EntryPart } from './entry/entry.ts'
export { findEntries, searchEntries, type EntryQuery } from './entry/search.ts'
