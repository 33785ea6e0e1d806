import { sql } from 'kysely'
import { delegationStore, type DelegatedFile } from '../klarifikasi/delegation-store.ts'
import type { Tx } from '../database.ts'

/** The offices that may be asked to hold this hearing; the same question that the policy asks. */
export async function listBelow(
  tx: Tx,
  hearingId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name
    from netra.hearings h
    join netra.cases c on c.id = h.case_id
    join netra.offices o on o.parent_id = c.handling_office_id
    where h.id = ${hearingId} and netra.may_delegate(h.id, o.id)
    order by o.name`.execute(tx)
  return rows
}

export const listDelegated = (tx: Tx): Promise<readonly DelegatedFile[]> => delegationStore.listFiles(tx)

/** How many an office of the actor still has to hold. */
export async function countDelegated(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from netra.delegated_hearings(true)`.execute(tx)
  return rows[0]?.count ?? 0
}
