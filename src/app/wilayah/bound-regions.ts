import { accept, refuse, type Result } from '#base'
import { coarsened, readBoundaries, type BoundaryFault, type Feature } from '#core'
import type { PlainDate } from '#law'
import { boundByOperator, unknownRegions, type Db } from '#store'

type BoundariesGiven = {
  readonly features: readonly Feature[]
  /** The property that holds the code of the region. */
  readonly property: string
  readonly source: string
  readonly asOf: PlainDate
}

export type BoundariesRefusal =
  { readonly reason: 'nothing-there' } | { readonly reason: 'faults'; readonly faults: readonly BoundaryFault[] }

/** Takes the outlines of a file in the place of those before, all of them or none. Needs the owner's line. */
export async function boundRegions(
  db: Db,
  { features, property, source, asOf }: BoundariesGiven,
): Promise<Result<{ readonly bound: number }, BoundariesRefusal>> {
  const { boundaries, faults } = readBoundaries(features, property)
  const unknown = await unknownRegions(
    db,
    boundaries.map(({ code }) => code),
  )
  const strangers = boundaries
    .filter(({ code }) => unknown.has(code))
    .map(({ code }): BoundaryFault => ({ nth: 0, value: code, problem: 'unknown-region' }))
  const all = [...faults, ...strangers]
  if (all.length > 0) return refuse({ reason: 'faults', faults: all })
  if (boundaries.length === 0) return refuse({ reason: 'nothing-there' })
  const made = coarsened(boundaries)
  await boundByOperator(db, { boundaries: made, source, asOf })
  return accept({ bound: made.length })
}
