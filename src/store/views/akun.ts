import { sql } from 'kysely'
import type { Capacity, Role } from '#core'
import type { Db } from '../database.ts'

export type DemonstrationAccount = {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly capacity: Capacity
  readonly officeName: string
  readonly officeKind: string
  /** The first day without the right, where there is one. */
  readonly until: string | null
}

/** Empty in production: the function itself answers nothing there. */
export async function listDemonstrationAccounts(db: Db): Promise<readonly DemonstrationAccount[]> {
  const { rows } = await sql<DemonstrationAccount>`
    select auth_user_id as "userId", name, role, capacity, office_name as "officeName", office_kind as "officeKind", valid_to as "until"
    from netra.demonstration_accounts()`.execute(db)
  return rows
}
