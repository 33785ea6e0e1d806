import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PledgeShow } from '#core'
import type { Instant } from '#law'
import { leafHash } from '../catatan/leaf-hash.ts'
import type { Db, Tx } from '../database.ts'
import { gather } from '../laporan/gather.ts'
import { bytea } from '../laporan/receive-report.ts'
import { doorTokenHash, type DoorToken } from '../pintu/door-store.ts'
import { takeRandom } from '../random.ts'
import { retryKey } from '../segel/retry-key.ts'

type Pledging = {
  readonly token: DoorToken
  /** The text that was read; it is the text of one pakta in one version. */
  readonly textId: string
  readonly shows: readonly PledgeShow[]
  readonly at: Instant
  /** What the client sends with it when it sends it again. */
  readonly retryKey: string | null
}

/**
 * `known`: signed before, and answered as then. `old-text`: another one holds now. `left`: no longer on the roll.
 * `not-asked`: his unit or his kind is not among those it was opened for. `other-body`: the key came with something else before.
 */
type PledgeOutcome =
  | { readonly outcome: 'kept' | 'known'; readonly pledgeId: string; readonly signedAt: Instant }
  | { readonly outcome: 'old-text'; readonly nowTextId: string }
  | { readonly outcome: 'no-session' | 'no-text' | 'closed' | 'left' | 'not-asked' | 'other-body' }

/** HMAC of RFC 2104 for a key of 16 bytes, with the key laid into both pads: the database ends it, because only there the roll is joined. */
const pad = (salt: Uint8Array, byte: number): Buffer => {
  const block = Buffer.alloc(64, byte)
  salt.forEach((one, at) => {
    block[at] = one ^ byte
  })
  return block
}

const told = ({ token, textId, shows, at, retryKey: key }: Pledging, place: number) => {
  const salt = takeRandom(16)
  const retry = key === null ? null : retryKey(key)
  return {
    place,
    token_hash: bytea(doorTokenHash(token)),
    text_id: textId,
    // All of it random: one that holds the time would tell it to whoever is shown the code, and the signer may not have agreed.
    pledge_id: randomUUID(),
    signed_at: at,
    said_at: at,
    shows,
    salt: bytea(salt),
    inner_pad: bytea(pad(salt, 0x36)),
    outer_pad: bytea(pad(salt, 0x5c)),
    key_hash: retry && bytea(retry.hash),
    fingerprint: retry && bytea(retry.fingerprint({ pakta: textId, token, shows: [...shows] })),
  }
}

type Row = {
  readonly outcome: PledgeOutcome['outcome']
  readonly pledgeId: string | null
  readonly signedAt: Instant | null
  readonly nowTextId: string | null
}

function outcomeOf({ outcome, pledgeId, signedAt, nowTextId }: Row): PledgeOutcome {
  if (outcome === 'kept' || outcome === 'known') {
    if (pledgeId === null || signedAt === null) throw new Error('sign_pledges kept nothing')
    return { outcome, pledgeId, signedAt }
  }
  if (outcome !== 'old-text') return { outcome }
  if (nowTextId === null) throw new Error('sign_pledges named no text')
  return { outcome, nowTextId }
}

async function signTogether(db: Db, all: readonly Pledging[]): Promise<readonly PledgeOutcome[]> {
  const { rows } = await sql<Row>`
    select outcome, pledge_id as "pledgeId", signed_at as "signedAt", now_text_id as "nowTextId"
    from netra.sign_pledges(${JSON.stringify(all.map(told))}::jsonb) order by place`.execute(db)
  if (rows.length !== all.length)
    throw new Error(`sign_pledges answered ${String(rows.length)} of ${String(all.length)}`)
  return rows.map(outcomeOf)
}

/** More lines, and the database takes the processor from the door. */
const together = { lines: 2, atMost: 64 }

const doors = new WeakMap<Db, (pledging: Pledging) => Promise<PledgeOutcome>>()

/** One signature. It is committed when this resolves; those that come at the same time share the commit. */
export function signPledge(db: Db, pledging: Pledging): Promise<PledgeOutcome> {
  const known = doors.get(db) ?? gather((all: readonly Pledging[]) => signTogether(db, all), together)
  doors.set(db, known)
  return known(pledging)
}

type PledgeRow = {
  readonly pledgeId: string
  readonly pegawaiId: string
  readonly textId: string
  readonly textSha256: string
  readonly shows: readonly string[]
  readonly signedAt: Instant
}

/** The leaf of a signature, computed again from its row: for the log, and for whoever checks it. */
export const pledgeLeaf = (salt: Uint8Array, row: PledgeRow): Buffer =>
  leafHash(salt, { ...row, type: 'pledge-signed' })

/** Adds what no count has yet. Says how many signatures it took. */
export async function foldPledges(db: Db, atMost: number): Promise<number> {
  const { rows } = await sql<{ folded: number }>`select netra.fold_pledges(${atMost}) as folded`.execute(db)
  return rows[0]?.folded ?? 0
}

/** Deletes retry keys a day after, as the clock. */
export async function sweepPledgeKeys(tx: Tx, at: Instant): Promise<void> {
  await sql`select netra.sweep_pledge_keys(${at})`.execute(tx)
}

type KeptPledge = PledgeRow & { readonly salt: Buffer; readonly leafHash: Buffer }

/** Signatures in the order of their ids, as the clock. */
export async function listPledgesAfter(tx: Tx, after: string, atMost: number): Promise<readonly KeptPledge[]> {
  const { rows } = await sql<KeptPledge>`
    select id as "pledgeId", pegawai_id as "pegawaiId", text_id as "textId", text_sha256 as "textSha256", shows, signed_at as "signedAt", salt,
      leaf_hash as "leafHash"
    from netra.pledges_after(${after}, ${atMost})`.execute(tx)
  return rows
}

export type PledgeDifference = {
  readonly textId: string
  readonly officeId: string
  readonly kind: string
  readonly way: string
  readonly kept: number
  readonly found: number
}

export type PaktaDifference = {
  readonly what: 'pakta' | 'rekap' | 'ikrar' | 'deklarasi'
  readonly id: string
  /** What the row says, and what its events say; null: there is none. */
  readonly kept: string | null
  readonly found: string | null
}

/** Rows of the desk that are not what their events say, as the clock. */
export async function comparePaktas(tx: Tx): Promise<readonly PaktaDifference[]> {
  const { rows } = await sql<PaktaDifference>`select what, id, kept, found from netra.compare_paktas()`.execute(tx)
  return rows
}

/** Counts that are not the number of their signatures, as the clock. */
export async function comparePledges(tx: Tx): Promise<readonly PledgeDifference[]> {
  const { rows } = await sql<PledgeDifference>`
    select text_id as "textId", office_id as "officeId", kind, way, kept, found from netra.compare_pledges()`.execute(
    tx,
  )
  return rows
}
