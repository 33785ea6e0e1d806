import { mayAct, termMarks, type RuleRow, type TermParameter } from '#law'
import type { Confirmation, TermUsed } from './start-clock.ts'

/** What may be confirmed of a rule: its step, one parameter of its term, or the row as it stands. */
export type Confirmable = 'semua' | 'step' | TermParameter

/** One confirmed value; null confirms the value the row has. */
export type ConfirmedParameter = { readonly ruleId: string; readonly parameter: Confirmable; readonly value: unknown }

/** What of a rule waits for the legal officer: every parameter marked U or X. */
export const unconfirmedOf = (rule: RuleRow): readonly Confirmable[] => [
  ...(mayAct(rule.step) ? [] : (['step'] as const)),
  ...(rule.term === null
    ? []
    : termMarks(rule.term)
        .filter(({ mark }) => !mayAct(mark))
        .map(({ parameter }) => parameter)),
]

const counted = ['amount', 'unit', 'firstDay', 'calendar'] as const satisfies readonly (keyof TermUsed)[]

/** The confirmation a clock may act on, or null while any weak parameter of the rule is left. */
export function confirmationOf(rule: RuleRow, confirmed: readonly ConfirmedParameter[]): Confirmation | null {
  const mine = confirmed.filter(({ ruleId }) => ruleId === rule.id)
  const whole = mine.some(({ parameter }) => parameter === 'semua')
  const left = unconfirmedOf(rule).filter((parameter) => !mine.some((one) => one.parameter === parameter))
  if (mine.length === 0 || (!whole && left.length > 0)) return null
  const chosen = mine.filter(({ parameter, value }) => value !== null && counted.some((name) => name === parameter))
  return { ruleId: rule.id, chosen: Object.fromEntries(chosen.map(({ parameter, value }) => [parameter, value])) }
}
