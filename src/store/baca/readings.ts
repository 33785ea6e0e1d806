import { sql } from 'kysely'
import type { PegawaiKind } from '#core'
import type { RegimeId } from '#law'
import type { Db, Tx } from '../database.ts'
import { bytea } from '../laporan/receive-report.ts'
import { gather } from '../laporan/gather.ts'
import { readingEvent } from './reading-event.ts'

/** Whether somebody counts at a node of the circular, or why he does not. */
type ReaderStanding = 'counted' | 'left' | 'elsewhere' | 'other-kind'

export type CircularReader = {
  readonly pegawaiId: string
  readonly name: string
  readonly kind: PegawaiKind
  /** The node at which he counts, and its office; null: none. */
  readonly homeId: string | null
  readonly unit: string | null
  readonly standing: ReaderStanding
  /** The oldest text that still counts at his office. */
  readonly required: number
  /** The newest text that was put before him, that he read, that he understood. */
  readonly delivered: number | null
  readonly read: number | null
  readonly understood: number | null
}

type CircularVersion = {
  readonly n: number
  readonly fileId: string
  readonly fileName: string
  readonly sha256: string
  readonly verdict: 'utuh' | 'ditambah' | 'berubah' | 'tak-terbaca' | 'tanpa'
  readonly senderWords: string | null
  readonly changes: string | null
  readonly addedAt: string
}

export type LinkedCircular = {
  readonly edaranId: string
  readonly kind: 'imbauan' | 'surat-edaran' | 'nota-dinas' | 'surat-telegram' | 'skb'
  readonly number: string
  readonly letterOn: string
  readonly subject: string
  readonly basis: string
  readonly issuer: string
  readonly zone: 'WIB' | 'WITA' | 'WIT'
  readonly actIds: readonly string[]
  readonly regime: RegimeId | null
  readonly deadlineAt: string
  readonly isWithdrawn: boolean
  /** Whose link it is. */
  readonly nodeId: string
  readonly office: string
  readonly coverNote: string | null
  readonly version: CircularVersion
  readonly reader: CircularReader | null
}

const byteaOrNull = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes))

type At = { readonly token: Uint8Array | null; readonly at: string }

/** The circular behind a link, as the person sees it whom `token` stands for at that moment; a token may be missing. Null: no such link. */
export async function findCircularAt(db: Db, link: string, { token, at }: At): Promise<LinkedCircular | null> {
  const { rows } = await sql<{ found: LinkedCircular | null }>`
    select netra.circular_at_link(${link}, ${byteaOrNull(token)}, ${at}::timestamptz) as found`.execute(db)
  return rows[0]?.found ?? null
}

export async function noteOpening(db: Db, link: string): Promise<void> {
  await sql`select netra.note_opening(${link})`.execute(db)
}

export type ReadingStep = 'delivered' | 'read' | 'understood'
type NewReading = {
  readonly token: Uint8Array
  readonly pegawaiId: string
  readonly edaranId: string
  readonly nodeId: string
  readonly version: number
  readonly step: ReadingStep
  readonly at: string
}
export type ReadingOutcome =
  'kept' | 'known' | 'nobody' | 'withdrawn' | 'old-text' | 'moved' | Exclude<ReaderStanding, 'counted'>

/** As at the door of reports (decision 0022): more at once would make the first wait for the last. */
const together = { lines: 2, atMost: 64 }
const doors = new WeakMap<Db, (reading: NewReading) => Promise<ReadingOutcome>>()

/** Keeps how far somebody came. It is committed when this resolves; those that come at the same time share the commit. */
export function readCircular(db: Db, reading: NewReading): Promise<ReadingOutcome> {
  const known = doors.get(db) ?? gather((all: readonly NewReading[]) => readTogether(db, all), together)
  doors.set(db, known)
  return known(reading)
}

/** One statement for all of these. */
export async function readTogether(db: Db, all: readonly NewReading[]): Promise<readonly ReadingOutcome[]> {
  const given = all.map(({ token, pegawaiId, edaranId, nodeId, version, step, at }, place) => {
    const about = { edaran_id: edaranId, node_id: nodeId, pegawai_id: pegawaiId, office_id: null, version }
    const event = readingEvent({ type: `person-${step}`, ...about, happened_at: at, recorded_at: at, data: {} })
    const { id, data, salt, leaf_hash } = event
    return { place, token: bytea(token), ...about, step, at, event_id: id, data, salt, leaf_hash }
  })
  const { rows } = await sql<{ place: number; outcome: ReadingOutcome }>`
    select place, outcome from netra.read_circulars(${JSON.stringify(given)}::jsonb) order by place`.execute(db)
  if (rows.length !== all.length)
    throw new Error(`read_circulars answered ${String(rows.length)} of ${String(all.length)}`)
  return rows.map(({ outcome }) => outcome)
}

/** Adds what changed to the counts of all nodes above, as the clock. Returns how many nodes were written. */
export async function foldReadings(tx: Tx): Promise<number> {
  const { rows } = await sql<{ folded: number }>`select netra.fold_readings() as folded`.execute(tx)
  return rows[0]?.folded ?? 0
}

export type ReadingDifference = {
  readonly node_id: string
  readonly what: string
  readonly kept: number
  readonly found: number
}
/** Where what stands of readings differs from what their events say; none is right. */
export async function compareReadings(tx: Tx): Promise<readonly ReadingDifference[]> {
  const { rows } = await sql<ReadingDifference>`select * from netra.compare_readings()`.execute(tx)
  return rows
}
