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
  newId,
  recordEvent,
  systemActors,
  type Disposal,
  type DisposedKind,
  type Tx,
} from '#store'
import type { Netra } from '../ports.ts'
import { sweepKept } from './sweep-kept.ts'

const atMost = 200
const clock = systemActors.clock

export type Disposed = { readonly proposed: number; readonly destroyed: number; readonly swept: number }

/** Proposes what a decided rule lets be deleted, destroys what two people agreed to, and sweeps what no case holds. Without a decision it does none. */
export async function disposeByRule(netra: Netra): Promise<Disposed> {
  const proposed = await asActor(netra.db, clock, (tx) => propose(tx, netra))
  const agreed = await asActor(netra.db, clock, (tx) => disposalStore.listAgreed(tx))
  let destroyed = 0
  for (const one of agreed) if (await destroy(netra, one)) destroyed += 1
  return { proposed, destroyed, swept: await asActor(netra.db, clock, (tx) => sweepKept(tx, netra.clock())) }
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
    if (retentionRule(one.kind).destroyedBy === 'file' || one.kind === 'pesan') await netra.files.destroy(one.itemId)
    return true
  })

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
