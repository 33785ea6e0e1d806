import { accept, refuse, type Result } from '#base'
import { lhpStore, type ActorId, type Lhp } from '#store'
import { submitLhp } from '../lhp/write-lhp.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type Refused } from '../perkara/refused.ts'

export type DraftStands = { readonly state: Lhp['state']; readonly number: string | null }

/** Submits what a phone has sent. Asked again, because the answer was lost, it says where the LHP stands. */
export async function submitDraft(
  desk: Desk,
  of: { readonly actor: ActorId; readonly lhpId: string },
): Promise<Result<DraftStands, Refused>> {
  const stands = await decideAs<DraftStands, Refused>(desk, of.actor, async (tx) => {
    const lhp = await lhpStore.findToMove(tx, of.lhpId)
    if (lhp === null || lhp.authorId !== of.actor) return refuse(notFound)
    return accept({ state: lhp.state, number: lhp.number })
  })
  return stands.ok && stands.value.state === 'draf' ? submitLhp(desk, of) : stands
}
