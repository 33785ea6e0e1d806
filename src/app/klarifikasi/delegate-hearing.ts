import { accept, refuse, type Result } from '#base'
import { accusedCodeStates } from '#core'
import { accusedStore, delegationStore, recordEvent, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type AtWork, type Work } from '../perkara/work-on.ts'
import { furtherBasis } from './hearing-basis.ts'

type OfHearing = Work & { readonly hearingId: string }
type DelegateHearing = OfHearing & {
  readonly toOfficeId: string
  /** Whom to hear and what to ask, in words that name no reporter. */
  readonly asked: string
}

/**
 * Asks the rank right below to hear one person. It sees that one hearing; the case and its clocks stay with the office that
 * handles it. Never of the reporter, and never to an office that the case accuses.
 */
export const delegateHearing = (desk: Desk, command: DelegateHearing): Promise<Result<null, Refused>> =>
  onHearing(desk, command, async (tx, { held, now }, hearing) => {
    const { hearingId, toOfficeId, asked, actor } = command
    const basis = furtherBasis[held.regime]
    const invalid = textRefusal({ asked }, 4_000)
    if (invalid !== null) return refuse(invalid)
    if (hearing.state !== 'dijadwalkan') return refuse(notFound)
    if (await delegationStore.isOpen(tx, hearingId)) return refuse({ reason: 'hearing-delegated', basis })
    if (!(await delegationStore.mayDelegate(tx, hearingId, toOfficeId)))
      return refuse({ reason: 'cannot-delegate', basis })
    const { id: caseId, officeId: fromOfficeId } = held
    await delegationStore.ask(tx, { hearingId, caseId, fromOfficeId, toOfficeId, asked, askedAt: now, askedBy: actor })
    const toOffice = await delegationStore.officeName(tx, toOfficeId)
    return accept({ type: 'hearing-delegated', data: { toOfficeId, toOffice } })
  })

/** Takes a request back that was not answered yet: the office hears for itself, or asks another. */
export const takeBackHearing = (desk: Desk, command: OfHearing): Promise<Result<null, Refused>> =>
  onHearing(desk, command, async (tx, { now }) =>
    (await delegationStore.takeBack(tx, command.hearingId, now))
      ? accept({ type: 'hearing-taken-back', data: {} })
      : refuse(notFound),
  )

type Hearing = NonNullable<Awaited<ReturnType<typeof accusedStore.findHearing>>>
type Done = {
  readonly type: 'hearing-delegated' | 'hearing-taken-back'
  readonly data: Readonly<Record<string, string>>
}

const onHearing = (
  desk: Desk,
  command: OfHearing,
  work: (tx: Tx, at: AtWork, hearing: Hearing) => Promise<Result<Done, Refused>>,
): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const wanted = { states: accusedCodeStates, by: ['penanganan'], basis: 'P11' } as const
    const at = await workOn(tx, desk.clock(), command, wanted)
    if (!at.ok) return at
    const { held, now } = at.value
    const hearing = await accusedStore.findHearing(tx, held.id, command.hearingId)
    if (hearing === null) return refuse(notFound)
    const done = await work(tx, at.value, hearing)
    if (!done.ok) return done
    const { party, ordinal, round } = hearing
    await recordEvent(tx, {
      stream: 'perkara',
      type: done.value.type,
      about: { caseId: held.id, officeId: held.officeId },
      actor: command.actor,
      happenedAt: now,
      recordedAt: now,
      basis: furtherBasis[held.regime],
      data: { hearingId: command.hearingId, party, ordinal, round, ...done.value.data },
    })
    return accept(null)
  })
