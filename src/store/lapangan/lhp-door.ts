import { sql } from 'kysely'
import type { Json } from '#base'
import type { Instant, PlainDate } from '#law'
import { eventJson, type eventRow } from '../catatan/event-row.ts'
import type { ActorId, Db } from '../database.ts'
import { gather } from '../laporan/gather.ts'
import type { FailedCheck } from '../lhp/chain-store.ts'
import { newId } from '../new-id.ts'

/** A text that is to be a submitted LHP, if nothing is known of it yet. */
type NewLhp = {
  readonly lhpId: string
  readonly key: string
  readonly deviceId: string
  readonly accountId: ActorId
  readonly officeId: string
  readonly electionId: string
  readonly regionCode: string
  readonly at: Instant
}

/** Its place in the sequence of its kab/kota, the day there, and whose area it is. */
export type LhpPlace = { readonly seq: number; readonly day: PlainDate; readonly area: string }

export type SubmittedLhp = {
  readonly number: string
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: Json
  readonly writtenAt: Instant
  readonly failed: readonly FailedCheck[]
  readonly events: readonly ReturnType<typeof eventRow>[]
}

type Asked = { readonly lhp: NewLhp; readonly write: (place: LhpPlace) => SubmittedLhp }

/** `apart`: something is known of it or speaks against it, nothing was written, and the way of the desk is to judge. */
type LhpCame =
  | {
      readonly outcome: 'fresh' | 'known'
      readonly version: number
      readonly receivedAt: Instant
      readonly number: string
    }
  | { readonly outcome: 'apart' }

type Row = LhpPlace & {
  readonly outcome: LhpCame['outcome']
  readonly version: number
  readonly receivedAt: Instant
  readonly number: string
}

/** Two, so that one is written while the other's commit reaches the disk. */
const together = { lines: 2, atMost: 64 }

const doors = new WeakMap<Db, (asked: Asked) => Promise<LhpCame>>()

/** A text of a phone. It is committed when this resolves; those that come at the same time share statements and commit. */
export function takeNewLhp(db: Db, lhp: NewLhp, write: Asked['write']): Promise<LhpCame> {
  const known = doors.get(db) ?? gather((all: readonly Asked[]) => takeTogether(db, all), together)
  doors.set(db, known)
  return known({ lhp, write })
}

const takeTogether = (db: Db, all: readonly Asked[]): Promise<readonly LhpCame[]> =>
  db.transaction().execute(async (tx) => {
    const asked = all.map(({ lhp }, place) => ({
      ...{ place, lhp_id: lhp.lhpId, key: lhp.key, device_id: lhp.deviceId, account_id: lhp.accountId },
      ...{ office_id: lhp.officeId, election_id: lhp.electionId, region_code: lhp.regionCode, at: lhp.at },
    }))
    const { rows } = await sql<Row>`
      select outcome, version, received_at as "receivedAt", number, seq, day, area
      from netra.number_field_lhps(${JSON.stringify(asked)}::jsonb) order by place`.execute(tx)
    if (rows.length !== all.length)
      throw new Error(`number_field_lhps answered ${String(rows.length)} of ${String(all.length)}`)
    const written = all.map(({ lhp, write }, at) => cameOf(rows[at] as Row, lhp, write))
    const kept = written.flatMap(({ row }) => row ?? [])
    if (kept.length > 0) await sql`select netra.keep_field_lhps(${JSON.stringify(kept)}::jsonb)`.execute(tx)
    return written.map(({ came }) => came)
  })

function cameOf({ outcome, version, receivedAt, number, ...place }: Row, lhp: NewLhp, write: Asked['write']) {
  if (outcome === 'apart') return { came: { outcome }, row: null }
  if (outcome === 'known') return { came: { outcome, version, receivedAt, number }, row: null }
  const made = write(place)
  return { came: { outcome, version: 1, receivedAt: lhp.at, number: made.number }, row: rowOf(lhp, made) }
}

const rowOf = (lhp: NewLhp, made: SubmittedLhp) => ({
  id: lhp.lhpId,
  key: lhp.key,
  device_id: lhp.deviceId,
  author_id: lhp.accountId,
  office_id: lhp.officeId,
  at: lhp.at,
  ...{ number: made.number, election_id: lhp.electionId, region_code: lhp.regionCode, stage: made.stage },
  ...{ happened_on: made.happenedOn, discovered_on: made.discoveredOn, parts: made.parts, written_at: made.writtenAt },
  failed: made.failed.map((check) => ({ id: newId(), ...check })),
  events: made.events.map(eventJson),
})
