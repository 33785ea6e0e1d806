import { accept, isRecordId, refuse, type Result } from '#base'
import { findLookPage, noteReads, type ActorId, type LookPage } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

/** Opens a refusal that is looked at again; where a report stands behind it, that it was read is noted as of the report. */
export const openLook = (
  desk: Desk,
  { lookId, actor }: { readonly lookId: string; readonly actor: ActorId },
): Promise<Result<LookPage, DeskRefusal>> =>
  decideAs<LookPage, DeskRefusal>(desk, actor, async (tx) => {
    const page = isRecordId(lookId) ? await findLookPage(tx, lookId) : null
    if (page === null) return refuse(notFound)
    const { caseId, officeId, provinceOfficeId } = page
    if (caseId !== null) await noteReads(tx, actor, 'perkara', [{ caseId, officeId, provinceOfficeId }], desk.clock())
    return accept(page)
  })
