import { refusalReasons, type RefusalReason } from './catalogue/alasan-penolakan.ts'
import type { PlainDate } from './calendar/plain-date.ts'
import { houseRules } from './catalogue/aturan-rumah.ts'
import { instruments } from './catalogue/instruments.ts'
import { quorums, type QuorumRow } from './catalogue/kuorum.ts'
import { retentionRules, type KeptKind, type RetentionRule } from './catalogue/penyimpanan.ts'
import { provisions } from './catalogue/provisions.ts'
import { rules } from './catalogue/rules.ts'
import { reportConditions, type ReportCondition } from './catalogue/syarat.ts'
import type { HouseRule } from './house-rule.ts'
import type { Instrument, Provision } from './instrument.ts'
import { isInForce } from './mark.ts'
import type { InForce, RegimeId, RuleRow } from './rule.ts'
import type { Act } from './taxonomy/act.ts'
import { acts } from './taxonomy/acts.ts'
import { asnReceivers, type AsnReceiver } from './taxonomy/asn-receivers.ts'
import { routes, type Route } from './taxonomy/routing.ts'
import type { Sanction } from './taxonomy/sanction.ts'
import { sanctions } from './taxonomy/sanctions.ts'
import type { SubjectKind } from './taxonomy/subjects.ts'

const holding = <Row extends { readonly inForce: InForce }>(rows: readonly Row[], day: PlainDate): readonly Row[] =>
  rows.filter((row) => isInForce(row.inForce, day))

/** The newest version of a rule, in force or not. */
export const findRule = (id: string): RuleRow | null => rules.findLast((rule) => rule.id === id) ?? null

/** The version of a rule that holds on `day`. */
export const ruleInForce = (id: string, day: PlainDate): RuleRow | null =>
  rules.find((rule) => rule.id === id && isInForce(rule.inForce, day)) ?? null

/** A rule of the house: what Netra does where no article seen allows or forbids it. */
export const findHouseRule = (id: string): HouseRule | null => houseRules.find((rule) => rule.id === id) ?? null

/** The quorum of a pleno of `size` members on `day`; null when the catalogue has no row for that size. */
export const quorumFor = (size: number, day: PlainDate): QuorumRow | null =>
  holding(quorums, day).find((row) => row.size === size) ?? null

/** What may be alleged against this kind of person for something done on `day`. */
export const actsFor = (kind: SubjectKind, day: PlainDate): readonly Act[] =>
  holding(acts, day).filter(({ subjects }) => subjects.includes(kind))

/** The version of an act that held on `day`; without a day, the newest. */
export const findAct = (id: string, day?: PlainDate): Act | null =>
  (day === undefined ? acts : holding(acts, day)).findLast((act) => act.id === id) ?? null

export const findSanction = (code: string, day?: PlainDate): Sanction | null =>
  (day === undefined ? sanctions : holding(sanctions, day)).findLast((sanction) => sanction.code === code) ?? null

/** The sanctions that may follow an act for this kind of person. */
export const sanctionsFor = (act: Act, kind: SubjectKind, day: PlainDate): readonly Sanction[] =>
  holding(sanctions, day).filter(({ code, subjects }) => act.sanctions.includes(code) && subjects.includes(kind))

export const findProvision = (id: string, day?: PlainDate): Provision | null =>
  (day === undefined ? provisions : holding(provisions, day)).findLast((provision) => provision.id === id) ?? null

export const findInstrument = (id: string): Instrument | null =>
  instruments.find((instrument) => instrument.id === id) ?? null

/** Where a file on this kind of person may go on `day`. */
export const routesFor = (kind: SubjectKind, day: PlainDate): readonly Route[] =>
  holding(routes, day).filter(({ subjects }) => subjects.includes(kind))

/** The agency that receives ASN files on `day`. */
export const asnReceiverOn = (day: PlainDate): AsnReceiver | null => holding(asnReceivers, day)[0] ?? null

export const conditionsFor = (regime: RegimeId, day: PlainDate): readonly ReportCondition[] =>
  holding(reportConditions, day).filter((condition) => condition.regime === regime)

/** A reason from the list for refusals; null for an id that is not in it. */
export const findRefusalReason = (id: string): RefusalReason | null =>
  refusalReasons.find((reason) => reason.id === id) ?? null

/** The row of a kind that is kept about people. */
export function retentionRule(kind: KeptKind): RetentionRule {
  const rule = retentionRules.find((row) => row.kind === kind)
  if (rule === undefined) throw new RangeError(`no rule on keeping ${kind}`)
  return rule
}
