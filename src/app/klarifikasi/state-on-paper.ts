import { refuse, accept, type Result } from '#base'
import { accusedCodeStates, accusedStatementKinds, mayState, type AccusedStatementKind } from '#core'
import { localDay, startOfDay, type Instant, type PlainDate, type Zone } from '#law'
import { accusedStore, newId, recordEvent } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type Work } from '../perkara/work-on.ts'
import { hearingBasis } from './hearing-basis.ts'

type StateOnPaper = Omit<Work, 'happenedAt' | 'happenedOn'> & {
  readonly allegationId: string
  readonly kind: AccusedStatementKind
  readonly body: string
  /** The day the letter came in; left out, today. */
  readonly receivedOn?: PlainDate
  readonly paperNumber?: string
  /** Whose letter it is: his own, or that of his counsel. */
  readonly accordingTo: string
}

/** What a terlapor says by letter: recorded by whoever handles the case, and read by him as what he sends by his code. */
export const stateOnPaper = (desk: Desk, command: StateOnPaper): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: accusedCodeStates,
      by: ['penanganan'],
      basis: 'P11',
    })
    if (!work.ok) return work
    const { held, now } = work.value
    const { kind, body, accordingTo, actor, paperNumber = null } = command
    const at = receivedAt(command.receivedOn, now, held.zone)
    const invalid = fieldRefusal(command) ?? (at > now ? badField('receivedOn', 'in-the-future') : null)
    if (invalid !== null) return refuse(invalid)
    const basis = hearingBasis[held.regime]
    if (!mayState(kind, held.state)) return refuse({ reason: 'wrong-state', state: held.state, needs: [], basis })
    const allegation = await accusedStore.findAllegation(tx, held.id, command.allegationId)
    if (allegation === null) return refuse(notFound)
    const statementId = newId()
    await accusedStore.recordLetter(tx, {
      ...{ id: statementId, caseId: held.id, allegationId: allegation.id, kind, body, receivedAt: at },
      ...{ recordedBy: actor, recordedAt: now, paperNumber, accordingTo: accordingTo.trim() },
    })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'accused-stated',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      basis,
      // Whose letter it is may be a name, and is kept beside it.
      data: { statementId, kind, ordinal: allegation.ordinal, onPaper: true },
    })
    return accept(null)
  })

const receivedAt = (day: PlainDate | undefined, now: Instant, zone: Zone): Instant =>
  day === undefined || day === localDay(now, zone) ? now : startOfDay(day, zone)

const fieldRefusal = ({ kind, body, accordingTo, paperNumber }: StateOnPaper): DeskRefusal | null =>
  (accusedStatementKinds.includes(kind) ? null : badField('kind', 'unknown')) ??
  textRefusal({ body }) ??
  textRefusal({ accordingTo, ...(paperNumber === undefined ? {} : { paperNumber }) }, 300)
