import { confirmationOf, type Confirmable, type Confirmation, type ConfirmedParameter } from '#core'
import { quorums, rules } from '#law'
import { confirmationStore, type Db, type Tx } from '#store'

/** The rules that may act although their mark is U or X, by rule id, with the values that were chosen. */
export async function confirmedRules(tx: Tx | Db): Promise<ReadonlyMap<string, Confirmation>> {
  const rows = await confirmationStore.listCurrent(tx)
  const confirmed: readonly ConfirmedParameter[] = rows.map(({ ruleId, parameter, value }) => ({
    ruleId,
    parameter: parameter as Confirmable,
    value,
  }))
  const pairs = rules.flatMap((rule) => {
    const confirmation = confirmationOf(rule, confirmed)
    return confirmation === null ? [] : [[rule.id, confirmation] as const]
  })
  return new Map(pairs)
}

/** What no longer waits for the legal officer: the rules that may act, and the quorums, which are confirmed as a whole. */
export async function settledRuleIds(tx: Tx | Db): Promise<ReadonlySet<string>> {
  const named = new Set((await confirmationStore.listCurrent(tx)).map(({ ruleId }) => ruleId))
  return new Set([...(await confirmedRules(tx)).keys(), ...quorums.map(({ id }) => id).filter((id) => named.has(id))])
}
