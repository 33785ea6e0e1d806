import type { Instant } from '#law'
import { accusedDoor, accusedStore, type Receipt, type Tx } from '#store'

type Shown = {
  readonly code: Receipt
  readonly caseId: string
  readonly allegationId: string
  readonly now: Instant
}

/** The id of a code that opens the side of this terlapor in this case now; null for any other code. */
export async function opensFor(tx: Tx, { code, caseId, allegationId, now }: Shown): Promise<string | null> {
  const holder = await accusedDoor.holderOf(tx, { code, since: now, at: now })
  const open = await accusedStore.findOpenCode(tx, allegationId, now)
  return holder !== null && holder.caseId === caseId && holder.codeId === open?.id ? holder.codeId : null
}
