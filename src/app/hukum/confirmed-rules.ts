import { confirmationOn, decidedOn, type Confirmation, type DecidedValue } from '#core'
import { quorums, rules, type PlainDate } from '#law'
import { decisionStore, type Db, type Tx } from '#store'

/** What the law office decided, as clocks ask for it: the confirmation of a rule for a clock that starts on a day. */
export type ConfirmedRules = { readonly on: (ruleId: string, day: PlainDate) => Confirmation | null }

/** The rules that may act although their mark is U or X, with the values that were chosen for the day. */
export const confirmedRules = async (db: Tx | Db): Promise<ConfirmedRules> =>
  confirmedBy(await decisionStore.listValues(db))

/** Everything that was decided, the newest last. */
export const readDecidedLaw = (db: Tx | Db): Promise<readonly DecidedValue[]> => decisionStore.listValues(db)

export const confirmedBy = (decided: readonly DecidedValue[]): ConfirmedRules => ({
  on: (ruleId, day) => confirmedOn(decided, ruleId, day),
})

function confirmedOn(decided: readonly DecidedValue[], ruleId: string, day: PlainDate): Confirmation | null {
  const rule = newest.get(ruleId)
  return rule === undefined ? null : confirmationOn(rule, decided, day)
}

const newest = new Map(rules.map((rule) => [rule.id, rule]))

/** What no longer waits for the legal officer: the rules that may act, and whatever else was decided as a whole. */
export async function settledRuleIds(db: Tx | Db, day: PlainDate): Promise<ReadonlySet<string>> {
  const decided = await decisionStore.listValues(db)
  const isSettled = (ruleId: string) =>
    newest.has(ruleId) ? confirmedOn(decided, ruleId, day) !== null : isDecidedWhole(decided, ruleId, day)
  return new Set([...new Set(decided.map(({ ruleId }) => ruleId))].filter(isSettled))
}

function isDecidedWhole(decided: readonly DecidedValue[], ruleId: string, day: PlainDate): boolean {
  const parameters = quorums.some(({ id }) => id === ruleId) ? (['semua', 'present'] as const) : (['semua'] as const)
  return parameters.some((parameter) => decidedOn(decided, { ruleId, parameter }, day) !== null)
}
