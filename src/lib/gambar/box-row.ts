import { moved, sized, withSide, type Box, type Point } from './boxes.ts'
import type { Part, Way } from './picture.ts'
import { cloned, filled } from './template.ts'

/** What a line of the list does to its box. */
export type Held = {
  readonly box: () => Box
  readonly take: (box: Box) => void
  readonly turn: (way: Way) => void
  readonly choose: () => void
  readonly remove: () => void
}

export type Row = {
  readonly element: HTMLElement
  readonly show: (at: number, part: Part) => void
  readonly focus: () => void
}

const ways: readonly Way[] = ['tutup', 'kabur', 'potong']
const sides = { kiri: 'x', atas: 'y', lebar: 'w', tinggi: 'h' } as const
const step = 0.01
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

export const percent = (part: number): number => Math.round(part * 100)

/** A box as a line of the list: arrows move it, with Shift they size it, Delete removes it; four numbers do the same. */
export function rowFor(held: Held): Row {
  const { element, find } = cloned('gambar-kotak')
  const [name, grip, way] = [
    find(HTMLElement, 'nama'),
    find(HTMLButtonElement, 'geser'),
    find(HTMLSelectElement, 'cara'),
  ]
  const fields = Object.entries(sides).map(([mark, side]) => ({ side, field: find(HTMLInputElement, mark) }))
  grip.addEventListener('keydown', (event) => {
    onKey(event, held)
  })
  element.addEventListener('focusin', held.choose)
  way.addEventListener('change', () => {
    held.turn(ways.find((one) => one === way.value) ?? 'tutup')
  })
  for (const { side, field } of fields)
    field.addEventListener('change', () => {
      held.take(withSide(held.box(), side, field.valueAsNumber / 100))
    })
  find(HTMLButtonElement, 'hapus').addEventListener('click', held.remove)
  const words = [name, grip].map((one) => ({ one, says: one.textContent }))
  return {
    element,
    focus: () => {
      grip.focus()
    },
    show: (at, { box, way: now }) => {
      for (const { one, says } of words) one.textContent = filled(says, { n: at + 1 })
      way.value = now
      for (const { side, field } of fields) field.value = String(percent(box[side]))
    },
  }
}

function onKey(event: KeyboardEvent, held: Held): void {
  const by = arrows[event.key]
  if (by !== undefined) held.take((event.shiftKey ? sized : moved)(held.box(), by))
  else if (event.key === 'Delete' || event.key === 'Backspace') held.remove()
  else return
  event.preventDefault()
}
