/** People of a unit and below it. The three ways never add up with each other: who signed himself may stand on a list too. */
export type Reach = {
  /** On the roll. Zero: no roll was read in, and no part can be told. */
  readonly people: number
  /** Signed by the person himself. */
  readonly proven: number
  /** Of those, with the code of a printed slip. */
  readonly bySlip: number
  /** What the units say of themselves. */
  readonly attested: { readonly signed: number; readonly total: number } | null
  /** On signed lists that heads of units handed in. */
  readonly listed: number
}

/**
 * Whole per cent that signed for themselves, never 100 before the last has. Null where there is no roll, or fewer stand on it than signed: of a roll
 * that is not whole no part can be told.
 */
export function provenPercent({ people, proven }: Pick<Reach, 'people' | 'proven'>): number | null {
  if (people === 0 || proven > people) return null
  return proven === people ? 100 : Math.floor((100 * proven) / people)
}

/** Of a unit this small, or of fewer than so many, nothing is said beside its coverage (N93). */
export const provenShown = { atLeast: 5, unitAtLeast: 50 } as const
