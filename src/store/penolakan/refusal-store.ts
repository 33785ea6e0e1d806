import { sql } from 'kysely'
import type { Instant, PlainDate, RefusalKind, RefusalReasonId } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { receiptHash, type Receipt } from '../laporan/receipt.ts'

/** That a report was not taken in, or not registered. */
type NewRefusal = {
  readonly id: string
  readonly officeId: string
  readonly reason: RefusalReasonId
  readonly refusedAt: Instant
  readonly recordedAt: Instant
  readonly refusedBy: ActorId
  /** Its event in the log. */
  readonly eventId: string
  readonly askUntilOn: PlainDate
  readonly askUntil: Instant
} & (
  | { readonly kind: Extract<RefusalKind, 'tidak-diregister'>; readonly caseId: string }
  | { readonly kind: Extract<RefusalKind, 'loket'>; readonly receipt: Receipt; readonly note: string | null }
)

export const refusalStore = {
  /** The ranks above are the office's own, as they stand now. */
  async record(tx: Tx, refusal: NewRefusal): Promise<void> {
    const [caseId, note, hash] =
      refusal.kind === 'loket' ? [null, refusal.note, receiptHash(refusal.receipt)] : [refusal.caseId, null, null]
    await tx
      .insertInto('netra.refusals')
      .columns([
        'id',
        'kind',
        'case_id',
        'office_id',
        'regency_office_id',
        'province_office_id',
        'national_office_id',
        'reason',
        'note',
        'refused_at',
        'recorded_at',
        'refused_by',
        'event_id',
        'receipt_hash',
        'ask_until_on',
        'ask_until',
      ])
      .expression((eb) =>
        eb
          .selectFrom('netra.offices as o')
          .select([
            sql<string>`${refusal.id}::uuid`.as('id'),
            sql<string>`${refusal.kind}`.as('kind'),
            sql<string | null>`${caseId}::uuid`.as('case_id'),
            'o.id as office_id',
            'o.regency_office_id',
            'o.province_office_id',
            'o.national_office_id',
            sql<string>`${refusal.reason}`.as('reason'),
            sql<string | null>`${note}::text`.as('note'),
            sql<string>`${refusal.refusedAt}::timestamptz`.as('refused_at'),
            sql<string>`${refusal.recordedAt}::timestamptz`.as('recorded_at'),
            sql<string>`${refusal.refusedBy}::uuid`.as('refused_by'),
            sql<string>`${refusal.eventId}::uuid`.as('event_id'),
            sql<Buffer | null>`${hash}::bytea`.as('receipt_hash'),
            sql<string>`${refusal.askUntilOn}::date`.as('ask_until_on'),
            sql<string>`${refusal.askUntil}::timestamptz`.as('ask_until'),
          ])
          .where('o.id', '=', refusal.officeId),
      )
      .execute()
  },

  /** The counter received whom it had turned away. False where there is nothing of the kind to receive. */
  async receive(tx: Tx, id: string, at: Instant): Promise<{ readonly officeId: string } | null> {
    const row = await tx
      .updateTable('netra.refusals')
      .set({ received_at: at })
      .where('id', '=', id)
      .where('received_at', 'is', null)
      .where('reopened_as', '=', 'dikembalikan')
      .returning('office_id as officeId')
      .executeTakeFirst()
    return row ?? null
  },
}
