import { sql } from 'kysely'
import type { Posting } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** Somebody at one place, as the roll of one employer has him. */
export type RollPosting = Posting & {
  readonly pegawaiId: string
  readonly kind: string
  readonly name: string
  readonly employer: string
  readonly unit: string
  readonly post: string
}

export type Sought =
  | { readonly number: Uint8Array }
  | { readonly name: string; readonly region: string }
  | { readonly name: string; readonly employerId: string }

/** `too-many`: the hour's searches are used up. */
export type Found =
  { readonly state: 'too-many' } | { readonly state: 'found'; readonly people: readonly (readonly RollPosting[])[] }

type NewPegawai = {
  readonly id: string
  readonly employerId: string
  readonly kind: string
  readonly name: string
  readonly number: Uint8Array | null
  readonly recordedAt: Instant
  readonly recordedBy: ActorId
}

type NewPenempatan = {
  readonly pegawaiId: string
  readonly officeId: string | null
  readonly unit: string
  readonly post: string
  readonly regionCode: string
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly recordedAt: Instant
  readonly recordedBy: ActorId
}

const asked = (sought: Sought) =>
  'number' in sought
    ? { number: Buffer.from(sought.number).toString('hex') }
    : { name: sought.name, ...('region' in sought ? { region: sought.region } : { employer: sought.employerId }) }

export const rollStore = {
  /** Each person with all his postings. Null: not the actor's case. Asking is a line in the reading log of the case. */
  async find(tx: Tx, allegationId: string, sought: Sought, at: Instant): Promise<Found | null> {
    const question = JSON.stringify({ ...asked(sought), allegation: allegationId, read: newId() })
    const { rows } = await sql<{ found: Found | null }>`
      select netra.find_pegawai(${question}::jsonb, ${at}) as found`.execute(tx)
    return rows[0]?.found ?? null
  },

  async add(tx: Tx, { employerId, number, recordedAt, recordedBy, ...row }: NewPegawai): Promise<void> {
    await tx
      .insertInto('netra.pegawai')
      .values({
        ...row,
        employer_office_id: employerId,
        number_hmac: number === null ? null : Buffer.from(number),
        recorded_at: recordedAt,
        recorded_by: recordedBy,
      })
      .execute()
  },

  async place(tx: Tx, row: NewPenempatan): Promise<void> {
    await tx
      .insertInto('netra.penempatan')
      .values({
        id: newId(),
        pegawai_id: row.pegawaiId,
        office_id: row.officeId,
        unit_name: row.unit,
        post: row.post,
        region_code: row.regionCode,
        valid_from: row.from,
        valid_to: row.until,
        recorded_at: row.recordedAt,
        recorded_by: row.recordedBy,
      })
      .execute()
  },
}
