import { accept, refuse, type Result } from '#base'
import { caseStore, issuedPapers, parseReceipt, referralStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

/** `caseId` for the office that handles the case, which records in its own form; null for a body that has the file. */
type OpenedSlip = { readonly slipId: string; readonly referralId: string; readonly caseId: string | null }

/** The file of a slip that came back, by the code at its foot; of a file that the actor may not see, as if there were none. */
export const openSlip = (
  desk: Desk,
  { actor, typed }: { readonly actor: ActorId; readonly typed: string },
): Promise<Result<OpenedSlip, DeskRefusal>> =>
  decideAs<OpenedSlip, DeskRefusal>(desk, actor, async (tx) => {
    const code = parseReceipt(typed)
    const slip = code === null ? null : await issuedPapers.findSlip(tx, code)
    const referral = slip === null ? null : await referralStore.findToAnswer(tx, slip.referralId)
    if (slip === null || referral === null) return refuse(notFound)
    const held = await caseStore.findToMove(tx, referral.caseId)
    return accept({ slipId: slip.id, referralId: referral.id, caseId: held?.id ?? null })
  })
