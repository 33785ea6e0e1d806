import { frame } from '../wilayah/read-points.ts'
import { pointsIn, shapeOntoGrid, type Position, type Ring, type Shape } from './simplify.ts'

export type Boundary = { readonly code: string; readonly shape: Shape }
export type BoundaryProblem = 'no-code' | 'twice' | 'no-area' | 'outside' | 'unknown-region'
/** `nth` is the feature's place in the file, the first being 1. */
export type BoundaryFault = { readonly nth: number; readonly value: string; readonly problem: BoundaryProblem }

/** One feature of a file, as little of it as is looked at. */
export type Feature = { readonly properties: Readonly<Record<string, unknown>>; readonly geometry: unknown }

/** Every feature as a region with its outline, or why not. `property` is the one that holds the code. */
export function readBoundaries(
  features: readonly Feature[],
  property: string,
): { readonly boundaries: readonly Boundary[]; readonly faults: readonly BoundaryFault[] } {
  const boundaries: Boundary[] = []
  const faults: BoundaryFault[] = []
  const seen = new Set<string>()
  features.forEach(({ properties, geometry }, at) => {
    const said = wordsOf(properties[property]).trim()
    const code = codeOf(said)
    const shape = shapeOf(geometry)
    const problem = problemOf(code, shape, seen)
    if (problem !== null || code === null || shape === null)
      faults.push({ nth: at + 1, value: said, problem: problem ?? 'no-code' })
    else {
      seen.add(code)
      boundaries.push({ code, shape })
    }
  })
  return { boundaries, faults }
}

/** A code may have been kept as a number. */
const wordsOf = (given: unknown) => (typeof given === 'string' || typeof given === 'number' ? String(given) : '')

function problemOf(code: string | null, shape: Shape | null, seen: ReadonlySet<string>): BoundaryProblem | null {
  if (code === null) return 'no-code'
  if (seen.has(code)) return 'twice'
  if (shape === null || shape.length === 0) return 'no-area'
  return shape.flat(2).every(isInFrame) ? null : 'outside'
}

const isInFrame = ([longitude, latitude]: Position) =>
  longitude >= frame.west && longitude <= frame.east && latitude >= frame.south && latitude <= frame.north

/** 6401 is how the statistics office writes it, 64.01 the Ministry of Home Affairs. */
function codeOf(said: string): string | null {
  const [, province, regency] = /^(\d{2})\.?(\d{2})$/.exec(said) ?? []
  return province !== undefined && regency !== undefined ? `${province}.${regency}` : null
}

function shapeOf(geometry: unknown): Shape | null {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry) || !('coordinates' in geometry))
    return null
  const pieces: unknown =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : null
  if (!Array.isArray(pieces)) return null
  const read = pieces.map(ringsOf)
  return read.every((rings) => rings !== null) ? read : null
}

function ringsOf(rings: unknown): readonly Ring[] | null {
  if (!Array.isArray(rings) || rings.length === 0) return null
  const read = rings.map(ringOf)
  return read.every((ring) => ring !== null) ? read : null
}

function ringOf(ring: unknown): Ring | null {
  if (!Array.isArray(ring) || ring.length < 4) return null
  const read = ring.map(positionOf)
  return read.every((position) => position !== null) ? read : null
}

function positionOf(given: unknown): Position | null {
  if (!Array.isArray(given)) return null
  const [longitude, latitude] = given as readonly unknown[]
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null
}

/** In degrees; the finest first. A tenth is eleven kilometres, and as coarse as a picture of the nation can be. */
const grids = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1] as const
/** So many points leave the whole page of the map below its 120 KB. */
export const mostPoints = 20_000

/** All of them on the finest grid on which they are few enough points for a page, or on the coarsest. */
export function coarsened(boundaries: readonly Boundary[], most = mostPoints): readonly Boundary[] {
  const onGrid = (step: number) =>
    boundaries
      .map(({ code, shape }) => ({ code, shape: shapeOntoGrid(shape, step) }))
      .filter(({ shape }) => shape.length > 0)
  const few = (made: readonly Boundary[]) => made.reduce((sum, { shape }) => sum + pointsIn(shape), 0) <= most
  for (const step of grids) {
    const made = onGrid(step)
    if (few(made)) return made
  }
  return onGrid(grids[grids.length - 1] ?? 0.1)
}
