import { accept, refuse, type Result } from '#base'
import { caseStates, type MinisterConsent } from '#core'
import { localDay } from '#law'
import { newId, recordConsentRow, recordEvent } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { badField, notFound, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import { workOn, type Work } from './work-on.ts'

type RecordConsent = Work & {
  /** Null: whoever is named says that the minister gave none. */
  readonly consent: MinisterConsent | null
  readonly accordingTo: string
}

/** Records the minister's consent to a replacement, from the paper that has it. It moves no case: the count beside the case reads it. */
export const recordConsent = (desk: Desk, command: RecordConsent): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const { consent, accordingTo, actor } = command
    const work = await workOn(tx, desk.clock(), command, { states: caseStates, by: ['penanganan'], basis: 'N33' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    if (held.kind !== 'pembalasan') return refuse(notFound)
    const blank =
      textRefusal({ accordingTo }, 300) ?? (consent === null ? null : textRefusal({ number: consent.number }, 120))
    if (blank !== null) return refuse(blank)
    if (consent !== null && consent.on > localDay(now, held.zone)) return refuse(badField('on', 'in-the-future'))
    const id = newId()
    await recordConsentRow(tx, { id, caseId: held.id, consent, accordingTo, recordedAt: now, recordedBy: actor })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'minister-consent-recorded',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      basis: 'N33',
      accordingTo,
      data: { consentId: id, number: consent?.number ?? null, on: consent?.on ?? null },
    })
    return accept(null)
  })
