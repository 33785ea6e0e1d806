import { endsHere, type AllegationCount, type AllegationOutcome } from '#core'
import type { AllegationFacts } from './case-facts.ts'

const isReferred = (outcome: string | null) => outcome !== null && !endsHere(outcome as AllegationOutcome)

/** Before a case is registered nothing is decided: what will be referred is what has a route. */
export const countAllegations = (allegations: readonly AllegationFacts[], registered: boolean): AllegationCount => ({
  undecided: allegations.filter(({ outcome }) => outcome === null).length,
  toRefer: allegations.filter(({ outcome, route }) => (registered ? isReferred(outcome) : route !== null)).length,
  criminal: allegations.filter((allegation) => allegation.class === 'pidana').length,
  organisers: allegations.filter(
    (allegation) => allegation.subject === 'penyelenggara' && allegation.class === 'kode-etik',
  ).length,
})
