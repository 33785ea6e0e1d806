import { sql } from 'kysely'
import type { Deadline } from '#core'
import type { Zone } from '#law'
import type { Tx } from '../database.ts'
import type { DeadlineOwner } from '../tenggat/deadline-row.ts'

/** How many running clocks a row has at an office, in numbers only. */
export type ClockCount = {
  readonly ruleId: string
  readonly officeId: string
  readonly officeName: string
  readonly clocks: number
}

/** Running clocks of one row that stand alike, as who decides may see them: how many, where, since when and until when. */
export type ClocksAlike = Pick<
  Deadline,
  'startedAt' | 'dueAt' | 'dueOn' | 'acting' | 'used' | 'extended' | 'pauses'
> & {
  readonly officeName: string
  readonly zone: Zone
  readonly owner: DeadlineOwner
  /** Days that a supervisor set himself, where the rule leaves it to him. */
  readonly setDays: number | null
  readonly clocks: number
}

/** The running clocks of the country by the row they rest on. Empty for whoever does not decide. */
export const lawClocks = {
  async count(tx: Tx): Promise<readonly ClockCount[]> {
    const { rows } = await sql<ClockCount>`
      select rule_id as "ruleId", office_id as "officeId", office_name as "officeName", clocks
      from netra.count_running_clocks()`.execute(tx)
    return rows
  },

  async countOfRule(tx: Tx, ruleId: string): Promise<readonly ClockCount[]> {
    return (await lawClocks.count(tx)).filter((count) => count.ruleId === ruleId)
  },

  /** The soonest due first, at most `limit`. */
  async listOfRule(tx: Tx, ruleId: string, limit: number): Promise<readonly ClocksAlike[]> {
    const { rows } = await sql<ClocksAlike>`
      select office_name as "officeName", zone, owner, started_at as "startedAt", due_on as "dueOn", due_at as "dueAt", acting, clocks,
        set_days as "setDays",
        parameters -> 'used' as used, parameters -> 'extended' as extended,
        coalesce(parameters -> 'pauses', '[]') as pauses
      from netra.clocks_of_rule(${ruleId}, ${limit})`.execute(tx)
    return rows
  },
}
