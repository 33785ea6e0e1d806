import { boxAt, drawn, isAtCorner, moved, sized, type Box, type Point } from './boxes.ts'

export type Table = {
  readonly boxes: () => readonly Box[]
  /** Adds a box and says where it stands in the list. */
  readonly add: (box: Box) => number
  readonly choose: (at: number) => void
  readonly take: (at: number, box: Box) => void
}

/** As far as a fingertip misses, in pixels of the page. */
const fingertip = 22

/** Finger, pen and mouse: on a box it moves, at its corner it grows, beside all boxes a new one is drawn. */
export function byPointer(canvas: HTMLCanvasElement, table: Table): void {
  let drag: ((to: Point) => void) | null = null
  const within = (event: PointerEvent) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const at = { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
    return { at, near: { x: fingertip / width, y: fingertip / height } }
  }
  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    const { at, near } = within(event)
    drag = dragFrom(table, at, near)
  })
  canvas.addEventListener('pointermove', (event) => drag?.(within(event).at))
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, () => {
      drag = null
    })
}

function dragFrom({ boxes, add, choose, take }: Table, from: Point, near: Point): (to: Point) => void {
  const shown = boxes()
  const corner = shown.findLastIndex((box) => isAtCorner(box, from, near))
  const at = corner >= 0 ? corner : boxAt(shown, from)
  const box = shown[at]
  if (box === undefined) {
    let made = -1
    return (to) => {
      if (made < 0) made = add(drawn(from, to))
      else take(made, drawn(from, to))
    }
  }
  choose(at)
  const change = corner >= 0 ? sized : moved
  return (to) => {
    take(at, change(box, { x: to.x - from.x, y: to.y - from.y }))
  }
}
