import type { Json } from '#base'
import type { Instant } from '#law'
import { leafHash } from '../catatan/leaf-hash.ts'
import type { ActorId } from '../database.ts'
import { newId } from '../new-id.ts'
import { takeRandom } from '../random.ts'

export type CircularEventType =
  | 'circular-sent'
  | 'version-added'
  | 'node-opened'
  | 'node-acknowledged'
  | 'node-passed-on'
  | 'node-undeliverable'
  | 'nodes-late'
  | 'late-reminded'
  | 'reminded-by-rule'
  | 'merger-followed'
  | 'circular-withdrawn'
  | 'text-shown'
  | 'text-hidden'
  | 'receipt-kept'

type NewCircularEvent = {
  readonly type: CircularEventType
  readonly circularId: string
  /** Null: it is about the circular as a whole. */
  readonly nodeId: string | null
  readonly officeId: string
  readonly actor: ActorId
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly basis?: string
  /** For what stands on a receipt on paper: whose statement it is. */
  readonly accordingTo?: string
  /** Ids, numbers and hashes; no name and no note. */
  readonly data: { readonly [key: string]: Json }
}

/** A row of netra.edaran_events, complete with salt and leaf, as the functions that move a circular take it. */
export function circularEvent(event: NewCircularEvent): { readonly id: string; readonly row: string } {
  const content = {
    id: newId(),
    edaran_id: event.circularId,
    node_id: event.nodeId,
    type: event.type,
    office_id: event.officeId,
    actor_id: event.actor as string,
    happened_at: event.happenedAt,
    recorded_at: event.recordedAt,
    basis: event.basis ?? null,
    according_to: event.accordingTo ?? null,
    data: event.data,
  }
  const salt = takeRandom(16)
  const leaf = leafHash(salt, content)
  return {
    id: content.id,
    row: JSON.stringify({ ...content, salt: salt.toString('hex'), leaf_hash: leaf.toString('hex') }),
  }
}
