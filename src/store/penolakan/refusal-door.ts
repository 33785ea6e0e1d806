import { sql } from 'kysely'
import type { LookOrigin, LookOutcome } from '#core'
import type { Instant, PlainDate, RefusalKind, RefusalReasonId, RegimeId, Zone } from '#law'
import type { eventRow } from '../catatan/event-row.ts'
import type { Db } from '../database.ts'
import { byReceipt } from '../laporan/by-receipt.ts'
import { receiptHash, type Shown } from '../laporan/receipt.ts'
import { bytea } from '../laporan/receive-report.ts'

/** What the holder of a receipt may know of a refusal. Made by netra.refusal_status(), which lets nothing else out. */
export type RefusalByReceipt = {
  readonly id: string
  readonly kind: RefusalKind
  readonly caseId: string | null
  readonly regime: RegimeId | null
  readonly reason: RefusalReasonId
  readonly refusedAt: Instant
  readonly askUntilOn: PlainDate
  readonly askUntil: Instant
  readonly reopenedAs: Exclude<LookOutcome, 'tetap'> | null
  readonly receivedAt: Instant | null
  readonly office: { readonly id: string; readonly code: string; readonly name: string; readonly zone: Zone }
  /** The ranks above that the report does not accuse, nearest first. */
  readonly above: readonly { readonly id: string; readonly name: string; readonly zone: Zone }[]
  readonly looks: readonly LookByReceipt[]
}

type LookByReceipt = {
  readonly origin: LookOrigin
  readonly office: string
  readonly zone: Zone
  readonly askedAt: Instant
  readonly dueOn: PlainDate
  readonly lateSince: Instant | null
  readonly outcome: LookOutcome | null
  readonly reason: string | null
  readonly basis: string | null
  readonly decidedAt: Instant | null
}

export type Asked = 'asked' | 'unknown' | 'asked-before' | 'reopened' | 'too-late' | 'nobody-above'

type NewLook = {
  readonly id: string
  readonly officeId: string
  readonly accused: readonly string[]
  readonly body: string
  readonly askedAt: Instant
  readonly dueOn: PlainDate
  readonly dueAt: Instant
  readonly event: ReturnType<typeof eventRow>
}

// Within JSON the database writes a moment in its own way.
const instant = (text: string): Instant => new Date(text).toISOString()
const instantOrNull = (text: string | null) => (text === null ? null : instant(text))

async function findRefusal(db: Db, hash: Buffer): Promise<RefusalByReceipt | null> {
  const { rows } = await sql<{ refusal: RefusalByReceipt | null }>`
    select netra.refusal_status(${hash}) as refusal`.execute(db)
  return rows[0]?.refusal ?? null
}

/** The reporter's side of a refusal: two functions of the database, and no table. */
export const refusalDoor = {
  /** Null where the receipt opens nothing that was refused. */
  async find(db: Db, shown: Shown): Promise<RefusalByReceipt | null> {
    const refusal = await byReceipt(db, shown, (hash) => findRefusal(db, hash))
    if (refusal === null) return null
    const { code } = await db
      .selectFrom('netra.offices')
      .select('code')
      .where('id', '=', refusal.office.id)
      .executeTakeFirstOrThrow()
    return {
      ...refusal,
      office: { ...refusal.office, code },
      refusedAt: instant(refusal.refusedAt),
      askUntil: instant(refusal.askUntil),
      receivedAt: instantOrNull(refusal.receivedAt),
      looks: refusal.looks.map((look) => ({
        ...look,
        askedAt: instant(look.askedAt),
        lateSince: instantOrNull(look.lateSince),
        decidedAt: instantOrNull(look.decidedAt),
      })),
    }
  },

  async ask(db: Db, shown: Shown, { event, ...look }: NewLook): Promise<Asked> {
    const told = {
      id: look.id,
      office_id: look.officeId,
      accused: look.accused,
      body: look.body,
      asked_at: look.askedAt,
      due_on: look.dueOn,
      due_at: look.dueAt,
    }
    const noted = {
      ...event,
      data: JSON.parse(event.data) as unknown,
      salt: bytea(event.salt),
      leaf_hash: bytea(event.leaf_hash),
    }
    const { rows } = await sql<{ outcome: Asked }>`
      select netra.ask_second_look(${receiptHash(shown)}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(noted)}::jsonb) as outcome`.execute(
      db,
    )
    return rows[0]?.outcome ?? 'unknown'
  },
}
