import { accept, isRecordId, refuse, type Result } from '#base'
import { isBefore, type Capacity } from '#core'
import type { Instant } from '#law'
import {
  circularEvent,
  newId,
  nodeStore,
  type Acknowledged,
  type ActorId,
  type CircularEventType,
  type NodePlace,
  type Tx,
} from '#store'
import type { ScannedForm } from '../laporan/attach-scan.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'
import { keepReceiptWithin } from './keep-receipt.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'

type Node = { readonly actor: ActorId; readonly nodeId: string }

const eventOf = (
  type: CircularEventType,
  { circularId, officeId }: NodePlace,
  {
    actor,
    nodeId,
    at,
    ...more
  }: Node & { readonly at: Instant } & Partial<
      Pick<Parameters<typeof circularEvent>[0], 'happenedAt' | 'accordingTo' | 'data' | 'basis'>
    >,
) =>
  circularEvent({
    type,
    circularId,
    nodeId,
    officeId,
    actor,
    happenedAt: at,
    recordedAt: at,
    data: {},
    ...more,
  })

/** That the letter was opened by the office itself, the first time. What is not its own is passed over in silence. */
export const openCircular = (desk: Desk, { actor, nodeId }: Node): Promise<Result<boolean, CircularRefusal>> =>
  decideAs<boolean, CircularRefusal>(desk, actor, async (tx) => {
    const place = isRecordId(nodeId) ? await nodeStore.place(tx, nodeId) : null
    if (place === null) return refuse(noCircular)
    const at = desk.clock()
    return accept(await nodeStore.open(tx, nodeId, eventOf('node-opened', place, { actor, nodeId, at }).row, at))
  })

type AcknowledgedNow = 'acknowledged' | 'acknowledged-before'

/** By whoever acts for the office today, in the capacity that his decree gives him. Twice is once. */
export const acknowledgeCircular = (
  desk: Desk,
  { actor, nodeId, version }: Node & { readonly version: number },
): Promise<Result<AcknowledgedNow, CircularRefusal>> =>
  decideAs<AcknowledgedNow, CircularRefusal>(desk, actor, (tx) => {
    const at = desk.clock()
    return acknowledge(tx, at, { actor, nodeId }, { id: newId(), version, at, way: 'akun' })
  })

type OnPaper = Node & {
  readonly happenedAt: Instant
  readonly capacity: Capacity | null
  /** Whose name stands on the receipt, and what kind of paper it is. */
  readonly accordingTo: string
  readonly version?: number
}
type ScannedReceipt = OnPaper & {
  /** The paper itself; whoever has none at hand keeps it later. */
  readonly scan?: ScannedForm | null
}

/** From a signed receipt on paper, by an office above: as that paper says it, and shown apart from what an office said itself. */
export const acknowledgeOnPaper = (
  netra: Netra,
  { scan = null, ...said }: ScannedReceipt,
): Promise<Result<AcknowledgedNow, CircularRefusal>> =>
  decideAs<AcknowledgedNow, CircularRefusal>(netra, said.actor, async (tx) => {
    const id = newId()
    const taken = await acknowledgeOnPaperWithin(tx, netra, said, id)
    // Somebody was there before: his receipt is the one that stands, and this paper belongs to nothing.
    if (!taken.ok || taken.value === 'acknowledged-before' || scan === null) return taken
    const { actor, nodeId } = said
    const kept = await keepReceiptWithin(tx, netra, { actor, nodeId, acknowledgementId: id, scan })
    return kept.ok ? taken : kept
  })

/** The same within somebody else's transaction. */
export async function acknowledgeOnPaperWithin(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  { actor, nodeId, happenedAt, capacity, accordingTo, version = 1 }: OnPaper,
  id = newId(),
): Promise<Result<AcknowledgedNow, CircularRefusal>> {
  const words = accordingTo.trim()
  if (words === '') return refuse(circularField('accordingTo', 'blank'))
  if (words.length > 300) return refuse(circularField('accordingTo', 'too-long'))
  const now = clock()
  if (isBefore(now, happenedAt)) return refuse(circularField('happenedAt', 'in-the-future'))
  const said = { id, version, at: happenedAt, way: 'kertas', capacity, accordingTo: words } as const
  return acknowledge(tx, now, { actor, nodeId }, said)
}

async function acknowledge(
  tx: Tx,
  at: Instant,
  { actor, nodeId }: Node,
  said: Acknowledged,
): Promise<Result<AcknowledgedNow, CircularRefusal>> {
  const place = isRecordId(nodeId) ? await nodeStore.place(tx, nodeId) : null
  if (place === null) return refuse(noCircular)
  const event = eventOf('node-acknowledged', place, {
    actor,
    nodeId,
    at,
    happenedAt: said.at,
    basis: 'N88',
    data: { acknowledgementId: said.id, version: said.version, way: said.way },
    ...(said.way === 'kertas' ? { accordingTo: 'tanda terima di kertas' } : {}),
  })
  const outcome = await nodeStore.acknowledge(tx, nodeId, said, { event: event.row, at })
  if (outcome === 'acknowledged' || outcome === 'acknowledged-before') return accept(outcome)
  return refuse({ reason: outcome })
}

export type PassOn = Node & {
  /** The nodes right below; null: all of them. */
  readonly children: readonly string[] | null
  readonly note: string
}

/** Passes it on to the offices right below, in one's own words. How many it went to; none, where all have it already. */
export const passOnCircular = (
  desk: Desk,
  { actor, nodeId, children, note }: PassOn,
): Promise<Result<number, CircularRefusal>> =>
  decideAs<number, CircularRefusal>(desk, actor, async (tx) => {
    const place = isRecordId(nodeId) ? await nodeStore.place(tx, nodeId) : null
    if (place === null) return refuse(noCircular)
    if (place.isWithdrawn) return refuse({ reason: 'withdrawn' })
    const words = note.trim()
    if (words.length > 2_000) return refuse(circularField('note', 'too-long'))
    const chosen = children?.filter(isRecordId) ?? null
    const at = desk.clock()
    const event = eventOf('node-passed-on', place, {
      actor,
      nodeId,
      at,
      data: { to: chosen === null ? 'all' : [...chosen] },
    })
    const went = await nodeStore.passOn(tx, {
      nodeId,
      children: chosen,
      note: words || null,
      event: event.row,
      at,
    })
    return went === null ? refuse({ reason: 'not-acknowledged' }) : accept(went)
  })

/** One click: everybody late below one's own node is reminded. How many; who was within the hour is left in peace (N89). */
export const remindLate = (desk: Desk, { actor, nodeId }: Node): Promise<Result<number, CircularRefusal>> =>
  decideAs<number, CircularRefusal>(desk, actor, async (tx) => {
    const place = isRecordId(nodeId) ? await nodeStore.place(tx, nodeId) : null
    if (place === null) return refuse(noCircular)
    if (place.isWithdrawn) return refuse({ reason: 'withdrawn' })
    const at = desk.clock()
    const event = eventOf('late-reminded', place, { actor, nodeId, at, basis: 'N89' })
    const told = await nodeStore.remindLate(tx, nodeId, event.row, at)
    return told === null ? refuse(noCircular) : accept(told)
  })
