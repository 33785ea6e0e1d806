import { deletableFrom, retentionOn, type Kept } from '#core'
import {
  addDays,
  caseBoundKinds,
  localDay,
  monthsBefore,
  retentionRule,
  type PlainDate,
  type RetentionRule,
} from '#law'
import {
  asActor,
  decisionStore,
  disposalStore,
  evidenceStore,
  newId,
  recordEvent,
  systemActors,
  type Disposal,
  type DisposedKind,
  type Tx,
} from '#store'
import type { Netra } from '../ports.ts'
import { sweepFiles } from './sweep-files.ts'
import { sweepKept } from './sweep-kept.ts'

const atMost = 200
const clock = systemActors.clock

type Disposed = { readonly proposed: number; readonly destroyed: number; readonly swept: number }

/** Proposes what its rule no longer lets be kept, destroys what two people agreed to, and sweeps what no case holds. */
export async function disposeByRule(netra: Netra): Promise<Disposed> {
  const proposed = await asActor(netra.db, clock, (tx) => propose(tx, netra))
  const agreed = await asActor(netra.db, clock, (tx) => disposalStore.listAgreed(tx))
  let destroyed = 0
  const failed: unknown[] = []
  for (const one of agreed) {
    // A store that is away keeps its own files for another round, and nobody else's.
    const done = await destroy(netra, one).catch((error: unknown) => void failed.push(error))
    if (done === true) destroyed += 1
  }
  const rows = await asActor(netra.db, clock, (tx) => sweepKept(tx, netra.clock()))
  const swept = rows + (await sweepFiles(netra, (error) => void failed.push(error)))
  if (failed.length > 0) throw new AggregateError(failed, `${String(failed.length)} items were not destroyed`)
  return { proposed, destroyed, swept }
}

async function propose(tx: Tx, netra: Netra): Promise<number> {
  // The westernmost day: what is due there is due everywhere.
  const now = netra.clock()
  const today = localDay(now, 'WIB')
  const decided = await decisionStore.listValues(tx)
  let proposed = 0
  for (const kind of caseBoundKinds) {
    const rule = retentionRule(kind)
    const kept = retentionOn(rule, decided, today)
    if (kept !== null) proposed += (await proposeOf(tx, { kind, rule, kept, today, now })).length
  }
  return proposed
}

type Due = {
  readonly kind: DisposedKind
  readonly rule: RetentionRule
  readonly kept: Kept
  readonly today: PlainDate
  readonly now: string
}

async function proposeOf(tx: Tx, { kind, rule, kept, today, now }: Due) {
  // Counted back, the end of a short month misses up to three days of a long one; which of these are due is counted forward.
  const endedBy = monthsBefore(addDays(today, 3), kept.months).day
  const { decisionId, months } = kept
  const due = (await disposalStore.listKeptTooLong(tx, kind, { endedBy, decisionId, atMost }))
    .map((item) => ({ ...item, dueOn: deletableFrom(item.endedOn, kept) }))
    .filter(({ dueOn }) => dueOn <= today)
    .map((item) => ({ ...item, id: newId(), kind, ruleId: rule.id, decisionId, months, proposedAt: now }))
  await disposalStore.propose(tx, due)
  for (const { sha256, ...one } of due)
    await note(tx, 'disposal-proposed', { ...one, sha256: sha256.toString('hex') }, now)
  return due
}

/** The bytes go before the commit: if it fails, the next round finds them gone and finishes. */
const destroy = (netra: Netra, one: Disposal): Promise<boolean> =>
  asActor(netra.db, clock, async (tx) => {
    const now = netra.clock()
    if (!(await disposalStore.destroy(tx, one.id, now))) return false
    await note(tx, 'item-destroyed', one, now)
    // A message may have a file beside it, under its own id.
    if (retentionRule(one.kind).destroyedBy === 'file' || one.kind === 'pesan')
      await (wayOf[one.kind] ?? destroyFile)(tx, netra, one.itemId)
    return true
  })

type Destroying = (tx: Tx, netra: Netra, itemId: string) => Promise<void>
const destroyFile: Destroying = (_, { files }, itemId) => files.destroy(itemId)

/** The original first: where its store is away nothing has gone. */
const wayOf: Readonly<Partial<Record<DisposedKind, Destroying>>> = {
  'lampiran-lhp': (_, { uploads }, itemId) => uploads.destroy(itemId),
  bukti: async (tx, { files, uploads }, itemId) => {
    const copies = await evidenceStore.listCopies(tx, itemId)
    await uploads.destroy(itemId)
    for (const id of copies) await files.destroy(id)
  },
}

type Noted = Pick<Disposal, 'id' | 'kind' | 'itemId' | 'caseId' | 'ruleId' | 'decisionId' | 'dueOn' | 'sha256'>

const note = (tx: Tx, type: 'disposal-proposed' | 'item-destroyed', one: Noted, now: string) =>
  recordEvent(tx, {
    stream: 'perkara',
    type,
    about: { caseId: one.caseId },
    actor: clock,
    happenedAt: now,
    recordedAt: now,
    basis: one.ruleId,
    data: {
      disposalId: one.id,
      kind: one.kind,
      itemId: one.itemId,
      decisionId: one.decisionId,
      dueOn: one.dueOn,
      sha256: one.sha256,
    },
  })
