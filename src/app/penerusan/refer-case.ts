import { accept, refuse, type Result } from '#base'
import { needsMatch, type Action } from '#core'
import {
  allegationStore,
  caseStore,
  deskStore,
  findHandlingOffice,
  matchStore,
  type AllegationRow,
  type HeldCase,
  type ReferralContents,
  type SubjectMatch,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { moveWithin } from '../perkara/move-case.ts'
import type { Moved } from '../perkara/record-move.ts'
import { badField, notFound, type ReferralGap, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Work } from '../perkara/work-on.ts'
import { sendReferral, type Addressee, type Sent } from './send-referral.ts'

type ReferCase = Work & {
  /** The pleno that decided it; without one only from kajian awal, and with a reason. */
  readonly plenoId?: string
  readonly reason?: string
  readonly to: readonly Addressee[]
  /** What happened, written for the copy that leaves: no reporter, no witness, no finder. */
  readonly summary: string
  /** What proves it and goes along, by kind and day and never by who brought it. */
  readonly evidence: string
}

export type Referred = { readonly moved: Moved; readonly sent: readonly Sent[] }

/**
 * Penerusan: from the final pleno, or straight from kajian awal, by a pleno there or without one (both were seen). Nothing
 * leaves without a kajian and the unit of each accused: files without them came back (practice). To BKN, an employer, TNI and
 * Polri also not before it was looked up who the accused is. One file may go to several bodies, and each allegation that is to
 * be referred is in one of them.
 */
export const referCase = (desk: Desk, command: ReferCase): Promise<Result<Referred, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const held = (await caseStore.findToMove(tx, command.caseId)) ?? (await caseStore.find(tx, command.caseId))
    if (held === null) return refuse(notFound)
    const blank = textRefusal({ summary: command.summary }) ?? evidenceTooLong(command)
    if (blank !== null) return refuse(blank)
    const action = referralActionOf(held, command)
    const moved = await moveWithin(tx, now, { ...command, action })
    if (!moved.ok) return moved
    const allegations = await allegationStore.list(tx, held.id)
    const { happenedAt: at, basis } = moved.value
    const file = { held, allegations, matches: await matchStore.list(tx, held.id) }
    const missing = await gaps(tx, action, file, command)
    if (missing.length > 0) return refuse({ reason: 'referral-incomplete', missing, basis: basisOfGaps(missing) })
    const sent: Sent[] = []
    for (const to of command.to) {
      const contents = await copyWithoutSources(tx, file, { ...command, to })
      const one = await sendReferral(tx, to, {
        caseId: held.id,
        parentId: null,
        fromOfficeId: held.officeId,
        walled: held.walled,
        contents,
        actor: command.actor,
        at,
        now,
        basis,
      })
      if (!one.ok) return one
      sent.push(one.value)
    }
    return sent.length === 0 ? refuse(badField('to', 'blank')) : accept({ moved: moved.value, sent })
  })

// Blank, it is a gap among the others, and said with them.
const evidenceTooLong = ({ evidence }: ReferCase) => (evidence.trim() === '' ? null : textRefusal({ evidence }))

function referralActionOf({ state }: HeldCase, { plenoId }: ReferCase): Action {
  if (state !== 'kajian-awal') return 'refer'
  return plenoId === undefined ? 'forward-without-pleno' : 'forward'
}

type File = {
  readonly held: HeldCase
  readonly allegations: readonly AllegationRow[]
  readonly matches: readonly SubjectMatch[]
}

async function gaps(
  tx: Tx,
  action: Action,
  { held, allegations, matches }: File,
  { to, evidence }: ReferCase,
): Promise<readonly ReferralGap[]> {
  const goes = allegations.filter(({ route, outcome }) =>
    action === 'refer' ? outcome !== null && route !== null : route !== null,
  )
  const named = to.flatMap(({ allegationIds }) => allegationIds)
  const hasKajian = await deskStore.hasKajian(tx, held.id, action === 'refer' ? ['kajian'] : ['kajian', 'kajian-awal'])
  const knows = (id: string) => goes.some((allegation) => allegation.id === id)
  const hasUnit = ({ subjectOfficeId, subjectOfficeName }: AllegationRow) =>
    subjectOfficeId !== null || (subjectOfficeName ?? '').trim() !== ''
  const isKnown = ({ id, subject, route }: AllegationRow) =>
    !needsMatch(subject, route ?? '') || matches.some(({ allegationId }) => allegationId === id)
  return [
    ...(hasKajian ? [] : (['kajian'] as const)),
    ...(evidence.trim() === '' ? (['evidence'] as const) : []),
    ...(goes.every(hasUnit) ? [] : (['unit'] as const)),
    ...(goes.every(isKnown) ? [] : (['match'] as const)),
    ...(goes.every(({ id }) => named.includes(id)) && named.every(knows) ? [] : (['allegation'] as const)),
  ]
}

const basisOfGaps = (missing: readonly ReferralGap[]) => (missing.every((gap) => gap === 'match') ? 'N35' : 'N14')

/** Built from columns that never held a reporter, a witness or a finder; the narrative and the minutes stay where they are. */
async function copyWithoutSources(
  tx: Tx,
  { held, allegations, matches }: File,
  { to, summary, evidence }: Pick<ReferCase, 'summary' | 'evidence'> & { readonly to: Addressee },
): Promise<ReferralContents> {
  const office = await findHandlingOffice(tx, held.officeId)
  return {
    registerNumber: held.registerNumber,
    from: office?.name ?? null,
    regionCode: held.regionCode,
    electionId: held.electionId,
    summary,
    evidence,
    allegations: allegations
      .filter(({ id }) => to.allegationIds.includes(id))
      .map(
        ({
          id,
          subject,
          subjectName,
          subjectPosition,
          subjectOfficeName,
          actId,
          class: actClass,
          articles,
          outcome,
          route,
        }) => ({
          id,
          subject,
          subjectName,
          subjectPosition,
          subjectOfficeName,
          actId,
          class: actClass,
          articles: [...articles],
          outcome,
          route,
          matched: matchedIn(matches.find(({ allegationId }) => allegationId === id)),
        }),
      ),
  }
}

/** Employer and post on the day of the act. The number stays sealed, and why nobody was found is no concern of the receiver's. */
const matchedIn = (match: SubjectMatch | undefined) =>
  match === undefined
    ? null
    : { way: match.way, onDay: match.onDay, employer: match.employer, unit: match.unit, post: match.post }
