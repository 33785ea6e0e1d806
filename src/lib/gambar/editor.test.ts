import { describe, expect, test } from 'vitest'
import { boxAt, drawn, isAtCorner, moved, sized, withSide } from './boxes.ts'
import { areaOf, cover, mosaic, type Pixels } from './paint.ts'

const box = { x: 0.25, y: 0.25, w: 0.5, h: 0.25 }

describe('a box', () => {
  test('stays whole within the picture, however far it is moved', () => {
    expect(moved(box, { x: 9, y: -9 })).toEqual({ ...box, x: 0.5, y: 0 })
    expect(moved(box, { x: 0.125, y: 0.125 })).toEqual({ ...box, x: 0.375, y: 0.375 })
  })

  test('grows to the edge and shrinks to what a finger still catches', () => {
    expect(sized(box, { x: 9, y: 9 })).toEqual({ ...box, w: 0.75, h: 0.75 })
    expect(sized(box, { x: -9, y: -9 })).toEqual({ ...box, w: 0.02, h: 0.02 })
  })

  test('is the same whichever corner a finger begins at, also beyond the edge', () => {
    const [a, b] = [
      { x: 0.25, y: 0.5 },
      { x: 0.75, y: 1.5 },
    ]
    expect(drawn(a, b)).toEqual({ x: 0.25, y: 0.5, w: 0.5, h: 0.5 })
    expect(drawn(b, a)).toEqual(drawn(a, b))
    expect(drawn({ x: 2, y: 2 }, { x: 2, y: 2 })).toEqual({ x: 0.98, y: 0.98, w: 0.02, h: 0.02 })
  })

  test('takes a number that a field says, and nothing that is none', () => {
    expect(withSide(box, 'x', 0.9)).toEqual({ ...box, x: 0.5 })
    expect(withSide(box, 'h', 0.5)).toEqual({ ...box, h: 0.5 })
    expect(withSide(box, 'w', Number.NaN)).toBe(box)
  })

  test('is found under a finger, the last drawn first, and by its corner', () => {
    expect(boxAt([box, box], { x: 0.3, y: 0.3 })).toBe(1)
    expect(boxAt([box], { x: 0.1, y: 0.1 })).toBe(-1)
    expect(isAtCorner(box, { x: 0.76, y: 0.49 }, { x: 0.02, y: 0.02 })).toBe(true)
    expect(isAtCorner(box, { x: 0.25, y: 0.25 }, { x: 0.02, y: 0.02 })).toBe(false)
  })
})

/** Every pixel another, by a rule that `seed` changes. */
const picture = (seed: number, [width, height]: readonly [number, number] = [120, 80]): Pixels => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => (at * 31 + seed * (at % 97)) % 256),
})
const area = areaOf({ x: 0.25, y: 0.25, w: 0.5, h: 0.5 }, { width: 120, height: 80 })
const inside = (at: number) => {
  const [x, y] = [Math.floor(at / 4) % 120, Math.floor(at / 480)]
  return x >= area.left && x < area.right && y >= area.top && y < area.bottom
}

describe('what is painted over', () => {
  test('covers each pixel that a box touches', () => {
    expect(areaOf({ x: 0.001, y: 0, w: 0.5, h: 0.3334 }, { width: 100, height: 100 })).toEqual({
      left: 0,
      top: 0,
      right: 51,
      bottom: 34,
    })
  })

  test('leaves nothing of what was there: two pictures that differ only under the box are the same bytes', () => {
    const [one, other] = [picture(1), picture(1)]
    for (const at of other.data.keys()) if (inside(at)) other.data[at] = (at * 7) % 256
    expect(one.data).not.toEqual(other.data)
    for (const each of [one, other]) cover(each, area)
    expect(one.data).toEqual(other.data)
  })

  test('and nothing beside it is touched, by black or by squares', () => {
    for (const paint of [cover, mosaic]) {
      const [before, after] = [picture(2), picture(2)]
      paint(after, area)
      expect(after.data.every((byte, at) => inside(at) || byte === before.data[at])).toBe(true)
      expect(after.data).not.toEqual(before.data)
    }
  })

  test('blurring leaves at most a few squares of one colour each', () => {
    const blurred = picture(3)
    mosaic(blurred, area)
    const colours = new Set<string>()
    for (let y = area.top; y < area.bottom; y += 1)
      for (let x = area.left; x < area.right; x += 1)
        colours.add([0, 1, 2].map((part) => blurred.data[(y * 120 + x) * 4 + part]).join(' '))
    expect(colours.size).toBeLessThanOrEqual(6 * 12)
  })
})
