import { holdersOf, type CaseHolding, type HeldFacts } from '#core'
import type { Instant } from '#law'
import type { HeldPage } from '#store/views'
import { m } from '#wording'
import { standingOnCase } from '../meja/lembar/referrals.ts'
import { holdsLine, holdsLines, type HoldsLine } from './holds-line.ts'

/**
 * Who must act on a case, as its own page and every page of it say; of what was referred, each file says it itself. A case is finished
 * once every file is answered (N4), and a sanction that is not yet carried out is waited for all the same.
 */
export function caseHolds(page: HeldPage, now: Instant): readonly HoldsLine[] {
  const holdings = holdersOf(heldFacts(page), now)
  const files = holdings.some(({ duty }) => duty === 'answer') ? [] : filesHold(page, now)
  return [...holdings.flatMap((holding) => linesOf(holding, page, now)), ...files]
}

const filesHold = (page: HeldPage, now: Instant): readonly HoldsLine[] =>
  page.referrals.flatMap((line) => standingOnCase(line, page, now).holds)

const askedBelow = (hearings: HeldPage['hearings']): readonly string[] => [
  ...new Set(
    hearings.flatMap(({ delegation, delegatedTo }) => (delegation === 'diminta' && delegatedTo ? [delegatedTo] : [])),
  ),
]

function linesOf(holding: CaseHolding, page: HeldPage, now: Instant): readonly HoldsLine[] {
  if (holding.duty === 'receive-minutes') {
    const says = m.pegang_delegated({ office: page.officeName, below: askedBelow(page.hearings).join(', ') })
    return [holdsLine(says, holding, { now, zone: page.held.zone })]
  }
  const files = holding.duty === 'answer' ? filesHold(page, now) : []
  return files.length > 0 ? files : holdsLines([holding], { office: page.officeName, now, zone: page.held.zone })
}

const heldFacts = ({ held, facts, hearings }: HeldPage): HeldFacts => ({
  regime: held.regime,
  state: held.state,
  registered: held.registerNumber !== null,
  crimeSuspected: facts.allegations.criminal > 0,
  openReferrals: facts.openReferrals,
  delegated: askedBelow(hearings).length > 0,
  clocks: facts.clocks,
})
