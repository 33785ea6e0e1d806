import type { Instant } from '#law'
import type { PlacedNumber, RegionBoundary } from '#store/views'
import { mostOf } from './map-marks.ts'
import { pathOf } from './path.ts'
import { spotOf } from './projection.ts'

/** How dark an area is: not shown, nothing, or one of four steps. */
type Shade = 'tutup' | 'nol' | 1 | 2 | 3 | 4
export type Area = {
  readonly code: string
  readonly name: string
  readonly shown: number | null
  readonly isBehind?: boolean
  /** As of when it was told. */
  readonly asOf: Instant
  readonly shade: Shade
  readonly path: string
}

/** The first number of each step: every step goes twice as far as the one below, because most regions have few. */
export const stepsOf = (most: number): readonly [number, number, number, number] => {
  const from = (part: number) => Math.max(1, Math.ceil((most * part) / 8))
  return [1, from(1), from(2), from(4)]
}

export function shadeOf(shown: number | null, most: number): Shade {
  if (shown === null) return 'tutup'
  if (shown === 0) return 'nol'
  const [, second, third, fourth] = stepsOf(most)
  if (shown >= fourth) return 4
  if (shown >= third) return 3
  return shown >= second ? 2 : 1
}

/** All corners of outlines on the sheet: what a picture of them alone must show. */
export const cornersOf = (boundaries: readonly RegionBoundary[]) =>
  boundaries
    .flatMap(({ shape }) => shape.flat(2))
    .map(([longitude, latitude]) => {
      const [x, y] = spotOf(longitude, latitude)
      return { x, y }
    })

/** Kabupaten and kota that have both an outline and a number. */
export function areasOf(numbers: readonly PlacedNumber[], boundaries: readonly RegionBoundary[]): readonly Area[] {
  const byCode = new Map(numbers.map((number) => [number.code, number]))
  const regencies = numbers.filter(({ code }) => code.length === 5)
  const most = mostOf(regencies)
  return boundaries.flatMap(({ code, shape }): readonly Area[] => {
    const number = byCode.get(code)
    if (number === undefined) return []
    const path = pathOf(shape.map((rings) => rings.map((ring) => ring.map(([x, y]) => spotOf(x, y)))))
    const { name, shown, isBehind, asOf } = number
    return [{ code, name, shown, isBehind, asOf, shade: shadeOf(shown, most), path }]
  })
}
