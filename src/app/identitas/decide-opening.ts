import { accept, refuse, type Result } from '#base'
import { openUntil, provesTwoFactors, type Proof } from '#core'
import { openingStore, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

type DecideOpening = {
  readonly actor: ActorId
  readonly proof: Proof
  readonly openingId: string
  readonly grants: boolean
  readonly reason: string
}

/** The second of two people, who is outside the team that handles the case. He sees nothing either. */
export const decideOpening = (desk: Desk, command: DecideOpening): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, proof, openingId, grants, reason } = command
    const opening = await openingStore.find(tx, openingId)
    if (opening === null) return refuse(notFound)
    if (opening.decision !== null) return refuse(badField('grants', 'told-before'))
    if (!opening.mayDecide) return refuse({ reason: 'not-outside-team', basis: 'N41' })
    if (!provesTwoFactors(proof)) return refuse(oneFactor)
    const blank = textRefusal({ reason }, 2_000)
    if (blank !== null) return refuse(blank)
    const now = desk.clock()
    const until = grants ? openUntil(now) : null
    await openingStore.decide(tx, { openingId, grants, reason, by: actor, proof, at: now, openUntil: until })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'identity-decided',
      about: { caseId: opening.caseId, reportId: opening.reportId, officeId: opening.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N41',
      data: { openingId, grants, purpose: opening.purpose },
    })
    return accept(null)
  })
