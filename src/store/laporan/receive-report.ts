import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { eventRow } from '../catatan/event-row.ts'
import type { deadlineRow } from '../tenggat/deadline-row.ts'
import { gather } from './gather.ts'

/** What lies under a retry key: the answer given before, and what it was given to. */
export type KeptAnswer = {
  readonly outcome: 'kept' | 'known'
  /** Null when the client gave no key. */
  readonly fingerprint: Buffer | null
  readonly sealedAnswer: Buffer | null
}

export type SealedPart = {
  readonly id: string
  readonly part: 'pelapor' | 'saksi' | 'kontak' | 'identitas' | 'kuasa' | 'korban'
  readonly office_key_id: string
  readonly ciphertext: Uint8Array
  readonly sealed_by: 'browser' | 'server'
}

/** One report as the database function takes it; the names are those of the columns. */
export type NewReport = {
  readonly actor_id: string
  readonly key_hash: Uint8Array | null
  readonly fingerprint: Uint8Array | null
  readonly sealed_answer: Uint8Array | null
  readonly received_at: string
  readonly received_on: string
  readonly case_id: string
  readonly origin: string
  readonly kind: string
  readonly regime: string
  readonly election_id: string | null
  readonly state: string
  readonly region_code: string
  readonly province_code: string | null
  readonly regency_code: string | null
  readonly handling_office_id: string
  readonly regency_office_id: string | null
  readonly province_office_id: string | null
  readonly national_office_id: string | null
  readonly walled_office_ids: readonly string[]
  readonly happened_on: string
  readonly known_on: string
  readonly receipt_number: string | null
  readonly report_id: string
  readonly lane: string
  readonly door: string
  readonly office_id: string
  readonly place: string | null
  readonly narrative: string
  readonly evidence: string | null
  readonly subject_kind: string
  readonly subject_name: string | null
  readonly subject_position: string | null
  readonly subject_office_id: string | null
  readonly subject_office_name: string | null
  readonly act_id: string | null
  readonly receipt_hash: Uint8Array
  /** Opens what the event commits the words to. */
  readonly told_salt: Uint8Array
  readonly identity_checked_on: string | null
  readonly filed_by: string | null
  readonly allegation_id: string
  readonly class: string | null
  readonly articles: readonly string[]
  readonly route: string | null
  readonly sealed: readonly SealedPart[] | null
  readonly events: readonly ReturnType<typeof eventRow>[]
  readonly deadlines: readonly ReturnType<typeof deadlineRow>[] | null
  readonly tasks: readonly string[]
}

/** JSON has no bytes; PostgreSQL reads this form of text as bytea. */
export const bytea = (bytes: Uint8Array) =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
const byteaOrNull = (bytes: Uint8Array | null) => (bytes === null ? null : bytea(bytes))

const plain = (report: NewReport) => ({
  ...report,
  key_hash: byteaOrNull(report.key_hash),
  fingerprint: byteaOrNull(report.fingerprint),
  sealed_answer: byteaOrNull(report.sealed_answer),
  receipt_hash: bytea(report.receipt_hash),
  told_salt: bytea(report.told_salt),
  sealed: report.sealed?.map((part) => ({ ...part, ciphertext: bytea(part.ciphertext) })) ?? null,
  events: report.events.map((event) => ({ ...event, salt: bytea(event.salt), leaf_hash: bytea(event.leaf_hash) })),
})

/** Whether something was kept under this key before. */
export async function isKept(db: Db, keyHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('netra.idempotency_keys')
    .select('key_hash')
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return row !== undefined
}

type Row = {
  readonly outcome: KeptAnswer['outcome']
  readonly fingerprint: Buffer | null
  readonly sealed_answer: Buffer | null
}
const answerOf = ({ outcome, fingerprint, sealed_answer }: Row): KeptAnswer => ({
  outcome,
  fingerprint,
  sealedAnswer: sealed_answer,
})

/** A report taken in at a counter, inside the transaction of whoever serves there: all of it is kept, or none. */
export async function receiveAtCounter(tx: Db, report: NewReport): Promise<KeptAnswer> {
  const { rows } = await sql<Row>`
    select outcome, fingerprint, sealed_answer from netra.receive_report(${JSON.stringify(plain(report))}::jsonb)`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) throw new Error('receive_report answered nothing')
  return answerOf(row)
}

/** More at once would make the first wait for the last; more lines, and the database takes the processor from the door. */
const together = { lines: 2, atMost: 32 }

const doors = new WeakMap<Db, (report: NewReport) => Promise<KeptAnswer>>()

/** A report through the public door. It is committed when this resolves; those that come at the same time share the commit. */
export function receiveReport(db: Db, report: NewReport): Promise<KeptAnswer> {
  const known = doors.get(db) ?? gather((reports: readonly NewReport[]) => receiveTogether(db, reports), together)
  doors.set(db, known)
  return known(report)
}

/** In the caller's transaction, with what he keeps beside it. */
export async function receiveAlone(tx: Db, report: NewReport): Promise<KeptAnswer> {
  const [kept] = await receiveTogether(tx, [report])
  if (kept === undefined) throw new Error('receive_reports answered nothing')
  return kept
}

async function receiveTogether(db: Db, reports: readonly NewReport[]): Promise<readonly KeptAnswer[]> {
  const given = reports.map((report, place) => {
    const {
      events: [event],
      place: toldPlace,
      ...told
    } = plain(report)
    return { ...told, place, told_place: toldPlace, event_id: event?.id, event }
  })
  const { rows } = await sql<Row & { readonly place: number }>`
    select place, outcome, fingerprint, sealed_answer from netra.receive_reports(${JSON.stringify(given)}::jsonb) order by place`.execute(
    db,
  )
  if (rows.length !== reports.length)
    throw new Error(`receive_reports answered ${String(rows.length)} of ${String(reports.length)}`)
  return rows.map(answerOf)
}
