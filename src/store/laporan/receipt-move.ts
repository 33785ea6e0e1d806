import { sql } from 'kysely'
import type { CaseState } from '#core'
import type { Instant, RegimeId, Zone } from '#law'
import type { eventRow } from '../catatan/event-row.ts'
import type { Db } from '../database.ts'
import type { deadlineRow } from '../tenggat/deadline-row.ts'
import { byReceipt } from './by-receipt.ts'
import { receiptHash, type Shown } from './receipt.ts'
import { bytea } from './receive-report.ts'

/** The case of a report, as far as its reporter's own steps ask. `shared`: others reported the same. */
export type CaseByReceipt = {
  readonly caseId: string
  readonly reportId: string
  readonly officeId: string
  readonly zone: Zone
  readonly version: number
  readonly regime: RegimeId
  readonly state: CaseState
  readonly since: Instant
  readonly registerNumber: string | null
  readonly shared: boolean
  readonly clocks: readonly { readonly id: string; readonly ruleId: string; readonly dueAt: Instant }[]
}

export type MoveByReceipt = {
  readonly action: 'withdraw' | 'complete'
  readonly from: CaseState
  readonly to: CaseState
  readonly at: Instant
  readonly version: number
  readonly stopped: readonly { readonly id: string; readonly closed_as: 'dipenuhi' | 'lewat' | 'gugur' }[]
  readonly started: readonly ReturnType<typeof deadlineRow>[]
  readonly event: ReturnType<typeof eventRow>
}

type MovedByReceipt = 'moved' | 'unknown' | 'shared' | 'changed'

// Within JSON the database writes a moment in its own way.
const instant = (text: string): Instant => new Date(text).toISOString()

async function findCase(db: Db, hash: Buffer): Promise<CaseByReceipt | null> {
  const { rows } = await sql<{ known: CaseByReceipt | null }>`select netra.case_by_receipt(${hash}) as known`.execute(
    db,
  )
  const known = rows[0]?.known ?? null
  return known === null
    ? null
    : {
        ...known,
        since: instant(known.since),
        clocks: known.clocks.map((clock) => ({ ...clock, dueAt: instant(clock.dueAt) })),
      }
}

export const receiptMove = {
  /** Null where the receipt is of no report. */
  find: (db: Db, shown: Shown): Promise<CaseByReceipt | null> => byReceipt(db, shown, (hash) => findCase(db, hash)),

  async record(db: Db, shown: Shown, { event, ...told }: MoveByReceipt): Promise<MovedByReceipt> {
    const noted = {
      ...event,
      data: JSON.parse(event.data) as unknown,
      salt: bytea(event.salt),
      leaf_hash: bytea(event.leaf_hash),
    }
    const { rows } = await sql<{ outcome: MovedByReceipt }>`
      select netra.move_by_receipt(${receiptHash(shown)}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(noted)}::jsonb) as outcome`.execute(
      db,
    )
    return rows[0]?.outcome ?? 'unknown'
  },
}
