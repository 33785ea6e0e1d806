import { confirmationOf, type Confirmable, type Confirmation, type ConfirmedParameter } from '#core'
import { rules } from '#law'
import { confirmationStore, type Db, type Tx } from '#store'

/** The rules that may act although their mark is U or X, by rule id, with the values that were chosen. */
export async function confirmedRules(tx: Tx | Db): Promise<ReadonlyMap<string, Confirmation>> {
  const rows = await confirmationStore.listCurrent(tx)
  const confirmed: readonly ConfirmedParameter[] = rows.map(({ ruleId, parameter, value }) => ({
    ruleId, parameter: parameter as Confirmable, value,
  }))
  const pairs = rules.flatMap((rule) => {
    const confirmation = confirmationOf(rule, confirmed)
    return confirmation === null ? [] : [[rule.id, confirmation] as const]
  })
  return new Map(pairs)
}
