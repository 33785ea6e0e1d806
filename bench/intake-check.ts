import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type pg from 'pg'
import { canonicalJson, leafHash, parseReceipt, receiptHash } from '#store'
import { withOwner } from './with-owner.ts'

export type Checked = {
  /** Answered 201 and not in the database. */
  readonly lost: number
  /** In the database and never answered, or more often than answered. */
  readonly doubled: number
  /** Reports without exactly one event, or whose leaf cannot be computed again. */
  readonly without_event: number
}

/** Holds every receipt that was handed out against the database: stored exactly once, with its event and a leaf that is right. */
export function checkStored(ownerUrl: string, receiptsFile: string, since: string): Promise<Checked> {
  return withOwner(ownerUrl, async (owner) => {
    const stored = new Set<string>()
    let withoutEvent = 0
    let rows = 0
    for await (const row of storedSince(owner, since)) {
      rows++
      stored.add(row.receipt_hash.toString('hex'))
      if (!isRight(row)) withoutEvent++
    }
    let lost = 0
    let answered = 0
    for await (const line of createInterface({ input: createReadStream(receiptsFile) })) {
      answered++
      const receipt = parseReceipt(line)
      if (receipt === null || !stored.has(receiptHash(receipt).toString('hex'))) lost++
    }
    return { lost, doubled: rows - (answered - lost), without_event: withoutEvent }
  })
}

type Stored = {
  readonly receipt_hash: Buffer
  readonly events: number
  readonly salt: Buffer
  readonly leaf_hash: Buffer
  readonly content: unknown
}

async function* storedSince(owner: pg.Client, since: string): AsyncGenerator<Stored> {
  await owner.query('begin')
  await owner.query(
    `declare stored cursor for
     select r.receipt_hash, count(*) over (partition by r.id)::integer as events, e.salt, e.leaf_hash,
       case when e.id is null then null else jsonb_build_object('id', e.id, 'stream', e.stream, 'type', e.type, 'case_id', e.case_id, 'report_id', e.report_id,
         'lhp_id', e.lhp_id, 'referral_id', e.referral_id, 'account_id', e.account_id, 'office_id', e.office_id, 'actor_id', e.actor_id,
         'happened_at', to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'recorded_at', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'basis', e.basis, 'according_to', e.according_to, 'data', e.data) end as content
     from netra.reports r
     left join netra.events e on e.report_id = r.id and e.type = 'report-received'
     where r.received_at >= '${since.replaceAll("'", '')}'`,
  )
  for (;;) {
    const { rows } = await owner.query<Stored>('fetch 2000 from stored')
    if (rows.length === 0) break
    yield* rows
  }
  await owner.query('commit')
}

const isRight = ({ events, content, salt, leaf_hash }: Stored) =>
  events === 1 &&
  content !== null &&
  leafHash(salt, JSON.parse(canonicalJson(content as never)) as never).equals(leaf_hash)

type Unfinished = { readonly eventId: string; readonly ms: number }

/** Events whose job has not succeeded: still in the outbox, or in a job that waits, runs or is tried again. Oldest first. */
export async function unfinished(owner: pg.Client): Promise<readonly Unfinished[]> {
  const { rows } = await owner.query<Unfinished>(
    `with waiting as (
       select event_id from netra.outbox
       union
       select found.id::uuid from graphile_worker._private_jobs j, json_array_elements_text(j.payload -> 'eventIds') as found (id)
     )
     select e.id as "eventId", (extract(epoch from clock_timestamp() - e.recorded_at) * 1000)::double precision as ms
     from waiting w join netra.events e on e.id = w.event_id
     order by e.recorded_at`,
  )
  return rows
}
