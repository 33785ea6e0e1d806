import { accept, refuse, type Result } from '#base'
import { looks, triageWay, type Action, type TriageAct, type TriageStep } from '#core'
import type { Instant, RefusalReasonId } from '#law'
import { caseStore, type HeldCase, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { linkWithin } from '../perkara/link-cases.ts'
import { moveWithin } from '../perkara/move-case.ts'
import { kajianAwalWithin, type RecordKajianAwal } from '../perkara/record-kajian.ts'
import { badField, movedMeanwhile, notFound, type Refused } from '../perkara/refused.ts'
import type { Work } from '../perkara/work-on.ts'

/** What the officer found while looking at one report. */
export type LookedAt = Pick<RecordKajianAwal, 'conditions' | 'violation' | 'jurisdiction' | 'body'>

type TriageReport = Pick<Work, 'caseId' | 'actor'> & {
  readonly seenVersion: number
  readonly act: TriageAct
  /** Null where the act asks for none. */
  readonly looked: LookedAt | null
  readonly reason: string
  /** Where it is handed on to. */
  readonly officeId?: string
  /** The case that goes on. */
  readonly linkTo?: string
  /** Why the pleno is asked to decline, by the list. */
  readonly refusalReason?: RefusalReasonId
}

/** Where the case stands after it, and the number it got. */
type Triaged = { readonly state: HeldCase['state']; readonly registerNumber: string | null }

/**
 * One report looked at and sent on its way: kajian awal and step in one transaction, so that an officer who is refused has written
 * nothing. The steps are those of the case's own pages, with their rules, events and clocks; here they only follow one another.
 */
export const triageReport = (desk: Desk, command: TriageReport): Promise<Result<Triaged, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const held = await caseStore.find(tx, command.caseId)
    if (held === null) return refuse(notFound)
    if (held.version !== command.seenVersion) return refuse(movedMeanwhile)
    const steps = triageWay(held.regime, held.state, command.act)
    if (steps === null)
      return refuse({ reason: 'no-such-move', state: held.state, action: actionOf(command.act), basis: null })
    if (looks(steps) && command.looked === null) return refuse(badField('conditions', 'blank'))
    const now = desk.clock()
    for (const step of steps) {
      const taken = await take(tx, now, step, command)
      if (!taken.ok) return taken
    }
    const after = await caseStore.find(tx, command.caseId)
    // Handed on, it is no longer this actor's to see.
    return accept({ state: after?.state ?? 'dilimpahkan', registerNumber: after?.registerNumber ?? null })
  })

const actionOf = (act: TriageAct): Action => act

async function take(
  tx: Tx,
  now: Instant,
  step: TriageStep,
  { caseId, actor, looked, reason, officeId, linkTo, refusalReason }: TriageReport,
): Promise<Result<unknown, Refused>> {
  const work = { caseId, actor }
  if (step === 'look' || step === 'propose') {
    if (looked === null) return refuse(badField('conditions', 'blank'))
    return step === 'look'
      ? kajianAwalWithin(tx, now, { ...work, ...looked })
      : kajianAwalWithin(tx, now, { ...work, ...looked }, { proposes: 'decline', ...reasonOf(refusalReason) })
  }
  if (step === 'link') return linkWithin(tx, now, { ...work, linkTo: linkTo ?? '', reason })
  return moveWithin(tx, now, {
    ...work,
    action: step,
    // A step that asks for no reason is not given one: what was typed for another stays with that.
    ...(step === 'review' || step === 'trace' || step === 'register' ? {} : { reason }),
    ...(step === 'hand-over' && officeId !== undefined ? { officeId } : {}),
  })
}

const reasonOf = (id: RefusalReasonId | undefined) => (id === undefined ? {} : { refusalReason: id })
