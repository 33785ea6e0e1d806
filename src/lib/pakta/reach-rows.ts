import type { UnitShown } from '#app'
import { provenPercent } from '#core'
import { m, numberInWords } from '#wording'

/** One unit of the coverage as it is read. Three ways, three figures; none is the sum of others. */
export function reachRow(unit: UnitShown) {
  const { officeId, office, people, proven, bySlip, attested, listed, violations, below } = unit
  const percent = provenPercent(unit)
  return {
    officeId,
    office,
    below,
    people: people === 0 ? m.pakta_no_roll() : numberInWords(people),
    proven: [
      percent === null ? numberInWords(proven) : m.pakta_proven({ proven: numberInWords(proven), percent }),
      bySlip === 0 ? '' : m.pakta_by_slip({ count: numberInWords(bySlip) }),
    ]
      .filter(Boolean)
      .join('; '),
    attested:
      attested === null
        ? '–'
        : m.pakta_attested({ signed: numberInWords(attested.signed), total: numberInWords(attested.total) }),
    listed: listed === 0 ? '–' : numberInWords(listed),
    violations: violations === null ? '–' : numberInWords(violations),
  }
}
export type ReachRow = ReturnType<typeof reachRow>
