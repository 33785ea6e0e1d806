import { accept, refuse, type Result } from '#base'
import { provesTwoFactors, type IdentityPart, type OpeningPurpose, type Proof } from '#core'
import { annexStore, caseStore, newId, openingStore, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

export type AskOpening = {
  readonly actor: ActorId
  /** How the actor signed in to this session. */
  readonly proof: Proof
  readonly caseId: string
  readonly reportId: string
  readonly parts: readonly IdentityPart[]
  readonly purpose: OpeningPurpose
  readonly reason: string
  /** The decision that the annex stands on; asked for with the purpose `lampiran` and with no other. */
  readonly annexId?: string | undefined
}

const longestReason = 2_000

/** The first of two people: asks to see who reported, and sees nothing by it. */
export const askOpening = (desk: Desk, command: AskOpening): Promise<Result<string, DeskRefusal>> =>
  decideAs<string, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, proof, caseId, reportId, parts, purpose, reason } = command
    const held = await caseStore.find(tx, caseId)
    if (held === null || !(await openingStore.mayAsk(tx, caseId))) return refuse(notFound)
    if (!provesTwoFactors(proof)) return refuse(oneFactor)
    const blank = textRefusal({ reason }, longestReason)
    if (blank !== null) return refuse(blank)
    const sealed = (await openingStore.reportsOf(tx, caseId)).find(({ id }) => id === reportId)?.parts ?? []
    if (parts.length === 0) return refuse(badField('parts', 'blank'))
    if (!parts.every((part) => sealed.includes(part))) return refuse(badField('parts', 'unknown'))
    const annexId = command.annexId ?? null
    const annex = (await annexStore.listOfCase(tx, caseId)).find(({ id }) => id === annexId) ?? null
    if ((purpose === 'lampiran') !== (annex !== null) || (annex !== null && annex.reportId !== reportId))
      return refuse(badField('annex', 'unknown'))
    if (annex?.printedAt != null) return refuse(badField('annex', 'told-before'))
    const post = await openingStore.postAt(tx, held.officeId)
    if (post === null) return refuse(notFound)
    const [id, now] = [newId(), desk.clock()]
    const { officeId } = held
    const asked = { id, caseId, reportId, officeId, annexId, parts, purpose, reason, proof }
    await openingStore.ask(tx, { ...asked, askedBy: actor, askedAs: post.role, askedAt: now })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'identity-asked',
      about: { caseId, reportId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N41',
      data: { openingId: id, purpose, parts: [...parts] },
    })
    return accept(id)
  })
