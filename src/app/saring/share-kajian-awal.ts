import { accept, refuse, type Result } from '#base'
import { triageWay, type CaseState } from '#core'
import { caseStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { moveWithin } from '../perkara/move-case.ts'
import { kajianAwalWithin, type KajianKept } from '../perkara/record-kajian.ts'
import { movedMeanwhile, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { LookedAt } from './triage-report.ts'

/** As many as one address holds, and one person can judge at once. */
export const mostShared = 50

/** What is each report's own: its conditions, for it was known on a day of its own, and its reasoned answer. */
export type SharedReport = Pick<LookedAt, 'conditions'> & {
  readonly caseId: string
  readonly seenVersion: number
  readonly answer: string
}

type ShareKajianAwal = Omit<LookedAt, 'conditions'> & {
  readonly actor: ActorId
  readonly reports: readonly SharedReport[]
}

type SharedOutcome = { readonly caseId: string; readonly kept: Result<KajianKept, Refused> }

/**
 * One kajian awal for many reports of one event. Each case keeps it as its own, with its own conditions and answer, in a transaction and an
 * event of its own, and goes on under its own clock: one that is refused keeps none of the others from it.
 */
export async function shareKajianAwal(desk: Desk, command: ShareKajianAwal): Promise<readonly SharedOutcome[]> {
  const outcomes: SharedOutcome[] = []
  for (const report of command.reports.slice(0, mostShared))
    outcomes.push({ caseId: report.caseId, kept: await keepOne(desk, command, report) })
  return outcomes
}

const keepOne = (
  desk: Desk,
  { actor, violation, jurisdiction, body, reports }: ShareKajianAwal,
  { caseId, seenVersion, conditions, answer }: SharedReport,
): Promise<Result<KajianKept, Refused>> =>
  decideAs<KajianKept, Refused>(desk, actor, async (tx) => {
    const blank = textRefusal({ body, answer })
    if (blank !== null) return refuse(blank)
    const held = await caseStore.find(tx, caseId)
    if (held === null) return refuse(notFound)
    if (held.version !== seenVersion) return refuse(movedMeanwhile)
    const now = desk.clock()
    if (needsReview(held.state, triageWay(held.regime, held.state, 'register'))) {
      const reviewed = await moveWithin(tx, now, { caseId, actor, action: 'review' })
      if (!reviewed.ok) return reviewed
    }
    const kept = await kajianAwalWithin(
      tx,
      now,
      { caseId, actor, violation, jurisdiction, conditions, body: `${body}\n\n${answer}` },
      { sharedWith: reports.map((one) => one.caseId).filter((id) => id !== caseId) },
    )
    return kept.ok ? accept(kept.value) : kept
  })

const needsReview = (state: CaseState, way: ReturnType<typeof triageWay>) =>
  state !== 'kajian-awal' && way?.[0] === 'review'
