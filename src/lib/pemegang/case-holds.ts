import { holdersOf, type CaseHolding, type HeldFacts } from '#core'
import type { Instant } from '#law'
import type { HeldPage } from '#store/views'
import { standingOnCase } from '../meja/lembar/referrals.ts'
import { holdsLines, type HoldsLine } from './holds-line.ts'

/** Who must act on a case, as its own page and every page of it say; of what was referred, each file says it itself. */
export const caseHolds = (page: HeldPage, now: Instant): readonly HoldsLine[] =>
  holdersOf(heldFacts(page), now).flatMap((holding) => linesOf(holding, page, now))

function linesOf(holding: CaseHolding, page: HeldPage, now: Instant): readonly HoldsLine[] {
  const files = holding.duty === 'answer' ? page.referrals.flatMap((line) => standingOnCase(line, page, now).holds) : []
  return files.length > 0 ? files : holdsLines([holding], { office: page.officeName, now, zone: page.held.zone })
}

const heldFacts = ({ held, facts }: HeldPage): HeldFacts => ({
  regime: held.regime,
  state: held.state,
  registered: held.registerNumber !== null,
  crimeSuspected: facts.allegations.criminal > 0,
  openReferrals: facts.openReferrals,
  clocks: facts.clocks,
})
