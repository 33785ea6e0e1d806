import type { PlainDate } from './calendar/plain-date.ts'
import { quorums, type QuorumRow } from './catalogue/kuorum.ts'
import { rules } from './catalogue/rules.ts'
import { isInForce } from './mark.ts'
import type { RuleRow } from './rule.ts'

/** The newest version of a rule, in force or not. */
export const findRule = (id: string): RuleRow | null => rules.findLast((rule) => rule.id === id) ?? null

/** The version of a rule that holds on `day`. */
export const ruleInForce = (id: string, day: PlainDate): RuleRow | null =>
  rules.find((rule) => rule.id === id && isInForce(rule.inForce, day)) ?? null

/** The quorum of a pleno of `size` members on `day`; null when the catalogue has no row for that size. */
export const quorumFor = (size: number, day: PlainDate): QuorumRow | null =>
  quorums.find((row) => row.size === size && isInForce(row.inForce, day)) ?? null
