import type { AllegationCount } from '#core'
import type { AllegationFacts } from '#store'

/** Outcomes (law register §4.1) that end at Bawaslu; every other one goes to another body. */
const ended: readonly string[] = ['bukan-pelanggaran', 'dihentikan']

/** Before a case is registered nothing is decided: what will be referred is what has a route. */
export const countAllegations = (allegations: readonly AllegationFacts[], registered: boolean): AllegationCount => ({
  undecided: allegations.filter(({ outcome }) => outcome === null).length,
  toRefer: allegations.filter(({ outcome, route }) => (registered ? outcome !== null && !ended.includes(outcome) : route !== null)).length,
  criminal: allegations.filter((allegation) => allegation.class === 'pidana').length,
})
