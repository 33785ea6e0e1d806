import { sql } from 'kysely'
import type { MessageSender } from '#core'
import type { Instant, Zone } from '#law'
import type { eventRow } from '../catatan/event-row.ts'
import type { Db, Tx } from '../database.ts'
import { byReceipt } from '../laporan/by-receipt.ts'
import { receiptHash, type Shown } from '../laporan/receipt.ts'
import { bytea } from '../laporan/receive-report.ts'

/** A thread as the holder of its receipt is handed it: sealed. Made by netra.thread_by_receipt(), which lets nothing else out. */
export type SealedThread = {
  readonly reportId: string
  /** The case that the reporter follows. */
  readonly caseId: string
  readonly office: { readonly id: string; readonly name: string; readonly zone: Zone }
  /** The public half of the receipt's key; null until its holder first came. */
  readonly recipient: string | null
  /** Whether he left an address to be told of news. */
  readonly nudged: boolean
  /** Of the newest message that he was shown. */
  readonly seenAt: Instant | null
  readonly messages: readonly SealedMessage[]
}

export type SealedMessage = {
  readonly id: string
  readonly sender: MessageSender
  readonly office: string
  readonly sentAt: Instant
  /** Of the sealed file beside it; null: there is none. */
  readonly fileSize: number | null
} & (
  | { readonly copy: Uint8Array; readonly sealed: null }
  /** Written before he first came: sealed to the office's key alone. */
  | { readonly copy: null; readonly sealed: Uint8Array; readonly keyId: string }
)

export type Written = 'kept' | 'known' | 'changed' | 'full' | 'moved' | 'stale' | 'unknown'

type NewMessage = {
  readonly id: string
  readonly recipient: string
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
  readonly copy: Uint8Array
  readonly fileSize: number | null
  readonly sentAt: Instant
  readonly keyHash: Buffer
  readonly fingerprint: Buffer
  readonly limits: readonly { readonly since: Instant; readonly most: number }[]
  readonly event: ReturnType<typeof eventRow>
}

/** Where somebody wants to be told of news, sealed as a message is. */
type NudgeAddress = {
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
  readonly askedAt: Instant
  /** Of the token in the head of a mail, which is sealed with the address. */
  readonly tokenHash: Uint8Array
}

export type Taken = {
  readonly recipient: string
  readonly copies: readonly { readonly id: string; readonly ciphertext: Uint8Array }[]
  readonly seenAt: Instant | null
}

type Row = Omit<SealedThread, 'messages'> & {
  readonly messages: readonly (Pick<SealedMessage, 'id' | 'sender' | 'office' | 'sentAt' | 'fileSize'> & {
    readonly keyId: string
    readonly copy: string | null
    readonly sealed: string | null
  })[]
}

// Within JSON the database writes moments and bytes in its own way.
const instant = (text: string): Instant => new Date(text).toISOString()
const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex')

async function findThread(db: Db, hash: Buffer): Promise<Row | null> {
  const { rows } = await sql<{ thread: Row | null }>`select netra.thread_by_receipt(${hash}) as thread`.execute(db)
  return rows[0]?.thread ?? null
}

/** The reporter's side of a thread: three functions of the database, and no table. */
export const threadDoor = {
  /** Null where the receipt is of no report. */
  async find(db: Db, shown: Shown): Promise<SealedThread | null> {
    const thread = await byReceipt(db, shown, (hash) => findThread(db, hash))
    if (thread === null) return null
    return {
      ...thread,
      seenAt: thread.seenAt === null ? null : instant(thread.seenAt),
      messages: thread.messages.map(({ copy, sealed, keyId, sentAt, ...rest }) => ({
        ...rest,
        sentAt: instant(sentAt),
        ...(copy === null
          ? { copy: null, sealed: bytesOf(sealed ?? ''), keyId }
          : { copy: bytesOf(copy), sealed: null }),
      })),
    }
  },

  async take(db: Db, shown: Shown, { recipient, copies, seenAt }: Taken): Promise<void> {
    const told = {
      recipient,
      seen_at: seenAt,
      copies: copies.map(({ id, ciphertext }) => ({ id, ciphertext: bytea(ciphertext) })),
    }
    await sql`select netra.take_by_receipt(${receiptHash(shown)}, ${JSON.stringify(told)}::jsonb)`.execute(db)
  },

  /** The file beside a message of this thread, under the id by which the vault has it; null: there is none, or the message is of another. */
  async findFile(db: Db, shown: Shown, messageId: string): Promise<string | null> {
    const { rows } = await sql<{ id: string | null }>`
      select netra.file_by_receipt(${receiptHash(shown)}, ${messageId}::uuid) as id`.execute(db)
    return rows[0]?.id ?? null
  },

  /** The message that came under this key of a form. Null: none did. */
  async findSent(db: Db, shown: Shown, keyHash: Buffer): Promise<string | null> {
    const { rows } = await sql<{ id: string | null }>`
      select netra.message_by_key(${receiptHash(shown)}, ${keyHash}) as id`.execute(db)
    return rows[0]?.id ?? null
  },

  /** Null takes the address away. False: the receipt is of no report. */
  async nudge(db: Db, shown: Shown, address: NudgeAddress | null): Promise<boolean> {
    const told = address && {
      office_key_id: address.officeKeyId,
      ciphertext: bytea(address.ciphertext),
      asked_at: address.askedAt,
      token_hash: bytea(address.tokenHash),
    }
    const { rows } = await sql<{ known: boolean }>`
      select netra.nudge_by_receipt(${receiptHash(shown)}, ${told === null ? null : JSON.stringify(told)}::jsonb) as known`.execute(
      db,
    )
    return rows[0]?.known === true
  },

  /** By the token of a mail. False: it is of none. */
  async endNudge(db: Db, token: Uint8Array): Promise<boolean> {
    const { rows } = await sql<{ known: boolean }>`select netra.end_nudge(${token}) as known`.execute(db)
    return rows[0]?.known === true
  },

  /** The addresses to tell now, each once: for the clock. */
  async takeNudges(
    tx: Tx,
    at: Instant,
    atMost: number,
  ): Promise<readonly Pick<NudgeAddress, 'officeKeyId' | 'ciphertext'>[]> {
    const { rows } = await sql<{ officeKeyId: string; ciphertext: Buffer }>`
      select office_key_id as "officeKeyId", ciphertext from netra.take_nudges(${at}, ${atMost})`.execute(tx)
    return rows
  },

  async write(db: Db, shown: Shown, { event, ...message }: NewMessage): Promise<Written> {
    const told = {
      id: message.id,
      recipient: message.recipient,
      office_key_id: message.officeKeyId,
      ciphertext: bytea(message.ciphertext),
      copy: bytea(message.copy),
      file_size: message.fileSize,
      sent_at: message.sentAt,
      key_hash: bytea(message.keyHash),
      fingerprint: bytea(message.fingerprint),
      limits: message.limits,
    }
    const noted = {
      ...event,
      data: JSON.parse(event.data) as unknown,
      salt: bytea(event.salt),
      leaf_hash: bytea(event.leaf_hash),
    }
    const { rows } = await sql<{ outcome: Written }>`
      select netra.write_by_receipt(${receiptHash(shown)}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(noted)}::jsonb) as outcome`.execute(
      db,
    )
    return rows[0]?.outcome ?? 'unknown'
  },
}
