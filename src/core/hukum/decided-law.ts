import type { Json } from '#base'
import { isInForce, mayAct, termMarks, type PlainDate, type RuleRow, type TermParameter } from '#law'
import type { Confirmation, TermUsed } from '../tenggat/start-clock.ts'

/** What may be decided of a row: the row as it stands, its step, one parameter of its term, the size of a quorum, or its days in force. */
export type Confirmable = 'semua' | 'step' | TermParameter | 'present' | 'masa'

/** The days a row is in force, half-open, as decided; null is without limit. */
type DecidedDays = { readonly from: PlainDate | null; readonly until: PlainDate | null }

/** One decided value, for clocks that start on `from` or later; null confirms the value the row has. Of a list, the newest stands last. */
export type DecidedValue = {
  readonly decisionId: string
  readonly ruleId: string
  readonly parameter: Confirmable
  readonly value: Json
  readonly from: PlainDate | null
}

/** What of a rule waits for the legal officer: every parameter marked U or X. */
export const unconfirmedOf = (rule: RuleRow): readonly Confirmable[] => [
  ...(mayAct(rule.step) ? [] : (['step'] as const)),
  ...(rule.term === null
    ? []
    : termMarks(rule.term)
        .filter(({ mark }) => !mayAct(mark))
        .map(({ parameter }) => parameter)),
]

/** What holds of a parameter on `day`: the newest decision whose first day has come. */
export const decidedOn = (
  decided: readonly DecidedValue[],
  { ruleId, parameter }: Pick<DecidedValue, 'ruleId' | 'parameter'>,
  day: PlainDate,
): DecidedValue | null =>
  decided.findLast(
    (one) => one.ruleId === ruleId && one.parameter === parameter && (one.from === null || one.from <= day),
  ) ?? null

const counted = ['amount', 'unit', 'firstDay', 'calendar'] as const satisfies readonly (keyof TermUsed)[]

/** The confirmation a clock that starts on `day` may act on, or null while any weak parameter of the rule is left. */
export function confirmationOn(rule: RuleRow, decided: readonly DecidedValue[], day: PlainDate): Confirmation | null {
  const of = (parameter: Confirmable) => decidedOn(decided, { ruleId: rule.id, parameter }, day)
  if (!isDecidedInForce(of('masa'), day)) return { ruleId: rule.id, outOfForce: true }
  const isSettled = of('semua') !== null || unconfirmedOf(rule).every((parameter) => of(parameter) !== null)
  const chosen = counted.flatMap((parameter) => {
    const value = of(parameter)?.value ?? null
    return value === null ? [] : [[parameter, value] as const]
  })
  const isTouched = decided.some(({ ruleId }) => ruleId === rule.id)
  return isSettled && isTouched ? { ruleId: rule.id, chosen: Object.fromEntries(chosen) } : null
}

/** A row that nobody dated is in force as the catalogue has it. */
export function isDecidedInForce(masa: DecidedValue | null, day: PlainDate): boolean {
  const days = masa === null ? null : daysOf(masa.value)
  if (days === null) return true
  const limit = (value: PlainDate | null) => (value === null ? null : ({ value, mark: 'C1' } as const))
  return isInForce({ from: limit(days.from), until: limit(days.until) }, day)
}

/** The days in a decided value, which the core itself made; null confirms the catalogue's own. */
export const daysOf = (value: Json): DecidedDays | null =>
  value === null || typeof value !== 'object' || !('from' in value) ? null : (value as DecidedDays)
