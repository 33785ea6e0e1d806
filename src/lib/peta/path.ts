import type { Shape } from '#core'

/** A shape as the path of an SVG, in steps from point to point, which take half the room of places. */
export const pathOf = (shape: Shape): string => shape.flatMap((rings) => rings.map(ringPath)).join('')

function ringPath(ring: Shape[number][number]): string {
  const [first, ...rest] = ring
  if (first === undefined) return ''
  let [x, y] = first
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${written(nextX - x)}${joined(written(nextY - y))}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${written(first[0])}${joined(written(first[1]))}l${steps.reduce((path, step) => (path === '' ? step : path + joined(step)), '')}z`
}

const written = (value: number) => String(Math.round(value * 10) / 10)
/** A minus parts two numbers by itself. */
const joined = (number: string) => (number.startsWith('-') ? number : ` ${number}`)
