import type { Box } from './boxes.ts'
import { percent, rowFor, type Row } from './box-row.ts'
import { byPointer, type Table } from './by-pointer.ts'
import { outline } from './outline.ts'
import { edited, handsOutPixels, newCanvas, opened, painted, type Canvas, type Part } from './picture.ts'
import { styled } from './styled.ts'
import { cloned, filled, type Cloned } from './template.ts'

/** Why no editor opened, in the words of the page. */
export class NotEditable extends Error {}

const middle: Box = { x: 0.35, y: 0.35, w: 0.3, h: 0.3 }
/** On the screen it need not be larger; what is sent is painted anew in full. */
const longestShown = 1280

/** Opens the editor on a picture; the edited one, or null where it was given up or nothing was done to it. */
export async function editPicture(file: Blob): Promise<Blob | null> {
  const { element, find } = cloned('gambar-penyunting')
  if (!(element instanceof HTMLDialogElement)) throw new Error('the editor is no dialog')
  await styled()
  if (!handsOutPixels()) throw new NotEditable(element.dataset['piksel'])
  const picture = await opened(file).catch(() => {
    throw new NotEditable(element.dataset['jenis'])
  })
  const parts: Part[] = []
  const table = tableOf({ picture, parts, find })
  find(HTMLButtonElement, 'tambah').addEventListener('click', () => {
    table.focus(table.add(middle))
  })
  for (const answer of ['pakai', 'batal'] as const)
    find(HTMLButtonElement, answer).addEventListener('click', () => {
      element.close(answer)
    })
  byPointer(find(HTMLCanvasElement, 'kanvas'), table)
  document.body.append(element)
  element.showModal()
  await new Promise((resolve) => {
    element.addEventListener('close', resolve, { once: true })
  })
  element.remove()
  return element.returnValue === 'pakai' && parts.length > 0 ? edited(picture, parts) : null
}

type Set = { readonly picture: Canvas; readonly parts: Part[]; readonly find: Cloned }

/** The boxes on the picture, and their list below it. */
function tableOf({ picture, parts, find }: Set): Table & { readonly focus: (at: number) => void } {
  const { width, height } = picture.canvas
  const scale = Math.min(1, longestShown / Math.max(width, height))
  const [shownWidth, shownHeight] = [width, height].map((edge) => Math.max(1, Math.round(edge * scale)))
  const view = newCanvas(shownWidth ?? 1, shownHeight ?? 1, find(HTMLCanvasElement, 'kanvas'))
  const [list, told] = [find(HTMLElement, 'daftar'), find(HTMLElement, 'kabar')]
  const rows: Row[] = []
  let chosen = -1

  const draw = () => {
    view.paper.drawImage(picture.canvas, 0, 0, view.canvas.width, view.canvas.height)
    painted(view, parts)
    for (const [at, part] of parts.entries()) outline(view, part, at === chosen)
  }
  const choose = (at: number) => {
    chosen = at
    draw()
  }
  const set = (at: number, change: Partial<Part>) => {
    const before = parts[at]
    if (before === undefined) return
    const part = { ...before, ...change }
    parts[at] = part
    rows[at]?.show(at, part)
    told.textContent = filled(told.dataset['letak'], measuresOf(at, part.box))
    draw()
  }
  const remove = (at: number) => {
    rows[at]?.element.remove()
    parts.splice(at, 1)
    rows.splice(at, 1)
    for (const [next, part] of parts.entries()) rows[next]?.show(next, part)
    choose(-1)
    find(HTMLButtonElement, 'tambah').focus()
  }
  const add = (box: Box): number => {
    const row: Row = rowFor({
      box: () => parts[rows.indexOf(row)]?.box ?? box,
      take: (next) => {
        set(rows.indexOf(row), { box: next })
      },
      turn: (way) => {
        set(rows.indexOf(row), { way })
      },
      choose: () => {
        choose(rows.indexOf(row))
      },
      remove: () => {
        remove(rows.indexOf(row))
      },
    })
    list.append(row.element)
    const at = rows.push(row) - 1
    parts.push({ box, way: 'tutup' })
    chosen = at
    set(at, {})
    return at
  }
  draw()
  return {
    boxes: () => parts.map(({ box }) => box),
    add,
    choose,
    take: (at, box) => {
      set(at, { box })
    },
    focus: (at) => rows[at]?.focus(),
  }
}

const measuresOf = (at: number, { x, y, w, h }: Box) => ({
  n: at + 1,
  kiri: percent(x),
  atas: percent(y),
  lebar: percent(w),
  tinggi: percent(h),
})
