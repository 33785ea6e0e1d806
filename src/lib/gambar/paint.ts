import type { Box } from './boxes.ts'

/** Pixels as a canvas hands them out: four bytes each, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The whole pixels that a box touches: what is half covered is covered. */
export const areaOf = ({ x, y, w, h }: Box, { width, height }: Pick<Pixels, 'width' | 'height'>): Area => ({
  left: Math.max(0, Math.floor(x * width)),
  top: Math.max(0, Math.floor(y * height)),
  right: Math.min(width, Math.ceil((x + w) * width)),
  bottom: Math.min(height, Math.ceil((y + h) * height)),
})

/** Black, each pixel alike: nothing of what was there is left. */
export const cover = (pixels: Pixels, area: Area): void => {
  fill(pixels, area, [0, 0, 0])
}

/**
 * Large squares of one colour each, the mean of what was there. Weaker than covering: who knows the few things it may have been
 * (a number plate, a short word) can try which of them gives these colours. So the squares are few.
 */
export function mosaic(pixels: Pixels, area: Area): void {
  const edge = edgeOf(pixels, area)
  for (let top = area.top; top < area.bottom; top += edge)
    for (let left = area.left; left < area.right; left += edge) {
      const square = { left, top, right: Math.min(left + edge, area.right), bottom: Math.min(top + edge, area.bottom) }
      fill(pixels, square, meanOf(pixels, square))
    }
}

/** At most six squares along the shorter side of what is blurred, and never finer than a fiftieth of the picture. */
function edgeOf({ width, height }: Pixels, { left, top, right, bottom }: Area): number {
  return Math.max(8, Math.ceil(Math.min(right - left, bottom - top) / 6), Math.ceil(Math.max(width, height) / 50))
}

type Colour = readonly [number, number, number]

function fill({ width, data }: Pixels, { left, top, right, bottom }: Area, [red, green, blue]: Colour): void {
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      data[at] = red
      data[at + 1] = green
      data[at + 2] = blue
      data[at + 3] = 255
    }
}

function meanOf({ width, data }: Pixels, { left, top, right, bottom }: Area): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      sum[0] += data[at] ?? 0
      sum[1] += data[at + 1] ?? 0
      sum[2] += data[at + 2] ?? 0
    }
  const count = (right - left) * (bottom - top)
  return [Math.round(sum[0] / count), Math.round(sum[1] / count), Math.round(sum[2] / count)]
}
