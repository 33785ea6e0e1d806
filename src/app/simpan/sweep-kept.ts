import { createHash } from 'node:crypto'
import { retentionOn, type Kept } from '#core'
import { localDay, retentionRule, sweptKinds, type Instant } from '#law'
import {
  decisionStore,
  disposalStore,
  findLawOffice,
  recordEvent,
  systemActors,
  type SweptFileKind,
  type SweptItem,
  type SweptKind,
  type Tx,
} from '#store'

const atMost = 500

/** Deletes the drafts, mails, sessions and words of questions that a decided rule no longer lets be kept (N39). Says how many. */
export async function sweepKept(tx: Tx, now: Instant): Promise<number> {
  // The westernmost day: what is due there is due everywhere.
  const today = localDay(now, 'WIB')
  const decided = await decisionStore.listValues(tx)
  let swept = 0
  for (const kind of sweptKinds) {
    const kept = retentionOn(retentionRule(kind), decided, today)
    if (kept === null) continue
    const gone = await disposalStore.sweep(tx, kind, { decisionId: kept.decisionId, today, atMost })
    await note[kind](tx, gone, { kind, kept, now })
    swept += gone.length
  }
  return swept
}

type Swept = { readonly kind: SweptKind | SweptFileKind; readonly kept: Kept; readonly now: Instant }

/** A draft has a history that its event ends; of the others there are too many for one each. */
const note: Readonly<Record<SweptKind, (tx: Tx, gone: readonly SweptItem[], swept: Swept) => Promise<void>>> = {
  draf: async (tx, gone, swept) => {
    for (const { itemId, officeId, lastOn, sha256 } of gone)
      await recordEvent(tx, {
        ...stamp(swept),
        stream: 'lhp',
        type: 'lhp-draft-destroyed',
        about: { lhpId: itemId, ...(officeId === null ? {} : { officeId }) },
        data: { ...ruleOf(swept), lastOn, sha256: sha256.toString('hex') },
      })
  },
  surat: noteTogether,
  sesi: noteTogether,
  pertanyaan: noteTogether,
}

export async function noteTogether(tx: Tx, gone: readonly SweptItem[], swept: Swept): Promise<void> {
  if (gone.length === 0) return
  const office = await findLawOffice(tx)
  await recordEvent(tx, {
    ...stamp(swept),
    stream: 'hukum',
    type: 'kept-swept',
    about: office === null ? {} : { officeId: office.id },
    data: { ...ruleOf(swept), kind: swept.kind, items: gone.length, sha256: hashOf(gone) },
  })
}

const stamp = ({ kind, now }: Swept) => ({
  actor: systemActors.clock,
  happenedAt: now,
  recordedAt: now,
  basis: retentionRule(kind).id,
})

const ruleOf = ({ kept }: Swept) => ({ decisionId: kept.decisionId, months: kept.months })

/** One hash over those of the items, in their own order. */
function hashOf(gone: readonly SweptItem[]): string {
  const hash = createHash('sha256')
  for (const one of gone.map(({ sha256 }) => sha256.toString('hex')).toSorted()) hash.update(one)
  return hash.digest('hex')
}
