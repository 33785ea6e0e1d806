import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { lhpStore, type ActorId, type Lhp, type Tx } from '#store'
import { submitWithin } from '../lhp/write-lhp.ts'
import { notFound, type Refused } from '../perkara/refused.ts'

export type DraftStands = { readonly state: Lhp['state']; readonly number: string | null }

/** Submits what a phone has sent. Asked again, because the answer was lost, it says where the LHP stands. */
export async function submitOnce(
  tx: Tx,
  now: Instant,
  of: { readonly actor: ActorId; readonly lhpId: string },
): Promise<Result<DraftStands, Refused>> {
  const { actor, lhpId } = of
  const submitted = await submitWithin(tx, now, { actor, lhpId })
  if (submitted.ok || submitted.refusal.reason !== 'wrong-state') return submitted
  const lhp = await lhpStore.findToMove(tx, lhpId)
  return lhp === null || lhp.authorId !== actor ? refuse(notFound) : accept({ state: lhp.state, number: lhp.number })
}
