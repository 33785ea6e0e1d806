import { sql } from 'kysely'
import { messageLimits, type MessageSender } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** A report whose reporter can be written to, as the officers of the handling office see it. */
export type ReportThread = {
  readonly reportId: string
  readonly receivedOn: PlainDate
  /** Whether the report came into this very case, and not into one that was linked to it. */
  readonly own: boolean
  /** The public half of the receipt's key; null until its holder first came. */
  readonly recipient: string | null
  readonly unread: number
}

export type DeskMessage = {
  readonly id: string
  readonly reportId: string
  readonly sender: MessageSender
  readonly officeId: string
  readonly officeName: string
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
  readonly sentAt: Instant
  /** Null where the reader may not know the person. */
  readonly byName: string | null
  /** Of the sealed file beside it; null: there is none. */
  readonly fileSize: number | null
}

type OfficeMessage = {
  readonly id: string
  readonly reportId: string
  readonly officeId: string
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
  /** Sealed to the receipt's key; null while nobody came with it. */
  readonly copy: Uint8Array | null
  readonly fileSize: number | null
  readonly sentAt: Instant
  readonly by: ActorId
  readonly keyHash: Buffer
  readonly fingerprint: Buffer
}

/** The office's side of the threads, under the rights of whoever asks. */
export const threadStore = {
  /** None for who may not read them, and for a case that no report is behind. */
  async listOfCase(tx: Tx, caseId: string): Promise<readonly ReportThread[]> {
    const { rows } = await sql<ReportThread>`
      select report_id as "reportId", received_on as "receivedOn", own, recipient, unread
      from netra.threads_of_case(${caseId}::uuid)`.execute(tx)
    return rows
  },

  async listMessages(tx: Tx, reportId: string): Promise<readonly DeskMessage[]> {
    const newest = await tx
      .selectFrom('netra.report_messages as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .leftJoin('netra.accounts as a', 'a.id', 'm.sent_by')
      .leftJoin('netra.report_message_files as f', 'f.message_id', 'm.id')
      .select(['m.id', 'm.report_id as reportId', 'm.sender', 'm.office_id as officeId', 'o.name as officeName'])
      .select([
        'm.office_key_id as officeKeyId',
        'm.ciphertext',
        'm.sent_at as sentAt',
        'a.name as byName',
        'f.size as fileSize',
      ])
      .where('m.report_id', '=', reportId)
      .orderBy('m.sent_at', 'desc')
      .orderBy('m.id', 'desc')
      .limit(messageLimits.shown)
      .$castTo<DeskMessage>()
      .execute()
    return newest.toReversed()
  },

  /** Notes up to which message the actor's office has read. */
  async see(tx: Tx, reportId: string, until: Instant): Promise<void> {
    await sql`select netra.see_thread(${reportId}::uuid, ${until})`.execute(tx)
  },

  /** `changed`: the same form came before with other words. */
  async write(tx: Tx, message: OfficeMessage): Promise<'kept' | 'known' | 'changed'> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.report_messages')
      .values({
        id: message.id,
        report_id: message.reportId,
        sender: 'kantor',
        office_id: message.officeId,
        office_key_id: message.officeKeyId,
        ciphertext: Buffer.from(message.ciphertext),
        sent_at: message.sentAt,
        sent_by: message.by,
        key_hash: message.keyHash,
        fingerprint: message.fingerprint,
      })
      .onConflict((conflict) => conflict.columns(['report_id', 'key_hash']).doNothing())
      .executeTakeFirst()
    if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return sentBefore(tx, message)
    if (message.copy !== null)
      await tx
        .insertInto('netra.report_message_copies')
        .values({ message_id: message.id, ciphertext: Buffer.from(message.copy) })
        .execute()
    if (message.fileSize !== null)
      await tx
        .insertInto('netra.report_message_files')
        .values({ message_id: message.id, size: message.fileSize })
        .execute()
    return 'kept'
  },

  /** The file beside a message that the actor may read. */
  async findFile(
    tx: Tx,
    messageId: string,
  ): Promise<{ readonly reportId: string; readonly officeKeyId: string } | null> {
    const found = await tx
      .selectFrom('netra.report_message_files as f')
      .innerJoin('netra.report_messages as m', 'm.id', 'f.message_id')
      .select(['m.report_id as reportId', 'm.office_key_id as officeKeyId'])
      .where('f.message_id', '=', messageId)
      .executeTakeFirst()
    return found ?? null
  },
}

async function sentBefore(tx: Tx, { reportId, keyHash, fingerprint }: OfficeMessage): Promise<'known' | 'changed'> {
  const kept = await tx
    .selectFrom('netra.report_messages')
    .select('fingerprint')
    .where('report_id', '=', reportId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirstOrThrow()
  return kept.fingerprint.equals(fingerprint) ? 'known' : 'changed'
}
