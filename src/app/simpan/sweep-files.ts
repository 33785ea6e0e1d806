import { retentionOn } from '#core'
import { localDay, retentionRule, sweptFileKinds } from '#law'
import { asActor, decisionStore, disposalStore, systemActors, type SweptFileKind } from '#store'
import type { Netra } from '../ports.ts'
import { noteTogether } from './sweep-kept.ts'

const atMost = 200
const clock = systemActors.clock

/** Removes the files of each kind that no case holds and no rule lets be kept (N39). Says how many; a kind whose store is away waits alone. */
export async function sweepFiles(netra: Netra, failed: (error: unknown) => void): Promise<number> {
  let swept = 0
  for (const kind of sweptFileKinds)
    swept += await sweepKind(netra, kind).catch((error: unknown) => {
      failed(error)
      return 0
    })
  return swept
}

/** The bytes go before the commit: if it fails, the next round finds them gone and finishes. */
const sweepKind = (netra: Netra, kind: SweptFileKind): Promise<number> =>
  asActor(netra.db, clock, async (tx) => {
    const now = netra.clock()
    // The westernmost day: what is due there is due everywhere.
    const today = localDay(now, 'WIB')
    const kept = retentionOn(retentionRule(kind), await decisionStore.listValues(tx), today)
    if (kept === null) return 0
    const gone = await disposalStore.sweepFiles(tx, kind, { decisionId: kept.decisionId, today, at: now, atMost })
    await noteTogether(tx, gone, { kind, kept, now })
    for (const { itemId } of gone) await storeOf(netra, kind).destroy(itemId)
    return gone.length
  })

const storeOf = ({ files, uploads }: Netra, kind: SweptFileKind) => (kind === 'lampiran-lhp' ? uploads : files)
