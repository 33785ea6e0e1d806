import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kilometresBetween, type Point } from './distance.ts'

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})
const halfWay = Math.PI * 6371.0088

test('a degree along a meridian is 111.195 km everywhere, along a parallel only at the equator', () => {
  for (const latitude of [-11, 0, 60])
    expect(kilometresBetween({ latitude, longitude: 110 }, { latitude: latitude + 1, longitude: 110 })).toBeCloseTo(
      111.195,
      3,
    )
  expect(kilometresBetween({ latitude: 0, longitude: 94 }, { latitude: 0, longitude: 95 })).toBeCloseTo(111.195, 3)
  expect(kilometresBetween({ latitude: 60, longitude: 94 }, { latitude: 60, longitude: 95 })).toBeLessThan(55.6)
})

test('the date line is no wall, and antipodes are half a circle apart', () => {
  expect(kilometresBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(
    111.195,
    3,
  )
  expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(halfWay, 6)
})

/** The same by another way: the angle between the two places seen from the middle of the earth. */
function byAngle(one: Point, other: Point): number {
  const [a, b] = [one, other].map(({ latitude, longitude }) => {
    const [up, along] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
    return [Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)] as const
  }) as [readonly [number, number, number], readonly [number, number, number]]
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
  return 6371.0088 * Math.atan2(cross, dot)
}

test('another formula says the same, of Sabang and Merauke and of any two places', () => {
  const [sabang, merauke] = [
    { latitude: 5.88969, longitude: 95.31644 },
    { latitude: -8.49322, longitude: 140.40182 },
  ]
  expect(kilometresBetween(sabang, merauke)).toBeCloseTo(byAngle(sabang, merauke), 6)
  fc.assert(
    fc.property(point, point, (one, other) => {
      expect(Math.abs(kilometresBetween(one, other) - byAngle(one, other))).toBeLessThan(1e-3)
    }),
  )
})

test('it is nothing to oneself, the same both ways, never more than half a circle, and no way round is shorter', () => {
  fc.assert(
    fc.property(point, point, point, (one: Point, other: Point, third: Point) => {
      const straight = kilometresBetween(one, other)
      expect(kilometresBetween(one, one)).toBe(0)
      expect(kilometresBetween(other, one)).toBeCloseTo(straight, 6)
      expect(straight).toBeLessThanOrEqual(halfWay + 1e-6)
      expect(straight).toBeLessThanOrEqual(kilometresBetween(one, third) + kilometresBetween(third, other) + 1e-3)
    }),
  )
})
