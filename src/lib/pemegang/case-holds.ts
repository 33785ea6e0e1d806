import { holdersOf, type CaseHolding, type HeldFacts } from '#core'
import type { Instant } from '#law'
import type { HeldPage } from '#store/views'
import { m } from '#wording'
import { standingOnCase } from '../meja/lembar/referrals.ts'
import { holdsLine, holdsLines, type HoldsLine } from './holds-line.ts'

/** Who must act on a case, as its own page and every page of it say; of what was referred, each file says it itself. */
export const caseHolds = (page: HeldPage, now: Instant): readonly HoldsLine[] =>
  holdersOf(heldFacts(page), now).flatMap((holding) => linesOf(holding, page, now))

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
  const files = holding.duty === 'answer' ? page.referrals.flatMap((line) => standingOnCase(line, page, now).holds) : []
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
