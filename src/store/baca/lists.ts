import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { bytea } from '../laporan/receive-report.ts'
import { readingEvent } from './reading-event.ts'

export type NewList = {
  readonly id: string
  readonly nodeId: string
  readonly edaranId: string
  readonly officeId: string
  readonly version: number
  readonly people: number
  readonly heldOn: string
  readonly accordingTo: string
  readonly fileId: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: Uint8Array
  readonly officeKeyId: string
  readonly replacesId: string | null
  readonly at: string
}
export type ListOutcome =
  'kept' | 'known' | 'not-found' | 'withdrawn' | 'not-sent' | 'old-text' | 'replaced-already' | 'more-than-roll'

/** A signed list of one office, as whoever acts for it; history is written beside it. */
export async function keepReadingList(tx: Tx, list: NewList): Promise<ListOutcome> {
  const { nodeId, version, people, at, heldOn } = list
  const event = readingEvent({
    type: 'list-kept',
    edaran_id: list.edaranId,
    node_id: nodeId,
    pegawai_id: null,
    office_id: list.officeId,
    version,
    ...{ happened_at: at, recorded_at: at },
    data: {
      listId: list.id,
      people,
      heldOn,
      sha256: Buffer.from(list.sha256).toString('hex'),
      replaces: list.replacesId,
    },
  })
  const given = {
    ...{ id: list.id, node_id: nodeId, version, people, held_on: heldOn, according_to: list.accordingTo },
    ...{ file_id: list.fileId, file_name: list.fileName, media_type: list.mediaType, sha256: bytea(list.sha256) },
    ...{ office_key_id: list.officeKeyId, replaces_id: list.replacesId, at, event },
  }
  const { rows } = await sql<{ outcome: ListOutcome }>`
    select netra.keep_list(${JSON.stringify(given)}::jsonb) as outcome`.execute(tx)
  return rows[0]?.outcome ?? 'not-found'
}

type ListFile = {
  readonly fileId: string
  readonly mediaType: string
  readonly officeKeyId: string
  readonly sha256: Buffer
}
/** The file of a list, for whoever acts for its office; the sheet has names, and the offices above read its number only. */
export async function findReadingList(tx: Tx, nodeId: string, id: string): Promise<ListFile | null> {
  const { rows } = await sql<ListFile>`
    select l.file_id as "fileId", l.media_type as "mediaType", l.office_key_id as "officeKeyId", l.sha256
    from netra.edaran_lists l
    join netra.edaran_nodes n on n.id = l.node_id
    where l.id = ${id} and l.node_id = ${nodeId} and n.office_id = any ((select netra.actor_takes())::uuid[])`.execute(
    tx,
  )
  return rows[0] ?? null
}
