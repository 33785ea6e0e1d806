import { areaOf, cover, mosaic, type Area } from './paint.ts'
import type { Box } from './boxes.ts'

export type Way = 'tutup' | 'kabur' | 'potong'
export type Part = { readonly box: Box; readonly way: Way }

/** As much as a phone's canvas holds (an iPhone's ends at 16.7 million pixels), and more than anybody looks at. */
const longest = 4096

export type Canvas = { readonly canvas: HTMLCanvasElement; readonly paper: CanvasRenderingContext2D }

export function newCanvas(width: number, height: number, canvas = document.createElement('canvas')): Canvas {
  canvas.width = width
  canvas.height = height
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (paper === null) throw new Error('this browser has no canvas')
  return { canvas, paper }
}

/** The picture on a canvas, upright, on white where it is transparent. Throws where the browser does not read this kind. */
export async function opened(file: Blob): Promise<Canvas> {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const made = newCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  made.paper.fillStyle = '#fff'
  made.paper.fillRect(0, 0, made.canvas.width, made.canvas.height)
  made.paper.drawImage(bitmap, 0, 0, made.canvas.width, made.canvas.height)
  bitmap.close()
  return made
}

/** Some browsers that protect from being recognised (Tor) hand out other pixels than were painted: with them, nothing can be edited. */
export function handsOutPixels(): boolean {
  const { paper } = newCanvas(8, 8)
  paper.fillStyle = 'rgb(12, 200, 77)'
  paper.fillRect(0, 0, 8, 8)
  const { data } = paper.getImageData(0, 0, 8, 8)
  return data.every((byte, at) => byte === [12, 200, 77, 255][at % 4])
}

const paints = { tutup: cover, kabur: mosaic } as const

/** Paints what is covered and blurred over `target`, in its own measure. */
export function painted({ canvas, paper }: Canvas, parts: readonly Part[]): void {
  const pixels = paper.getImageData(0, 0, canvas.width, canvas.height)
  for (const { box, way } of parts) if (way !== 'potong') paints[way](pixels, areaOf(box, pixels))
  paper.putImageData(pixels, 0, 0)
}

/** The picture with everything done to it, as a new file: what was under a box, outside the crop or beside the picture is not in it. */
export async function edited({ canvas }: Canvas, parts: readonly Part[]): Promise<Blob> {
  const whole = newCanvas(canvas.width, canvas.height)
  whole.paper.drawImage(canvas, 0, 0)
  painted(whole, parts)
  const crop = parts.findLast(({ way }) => way === 'potong')
  const cut = crop === undefined ? whole : cutOut(whole, areaOf(crop.box, canvas))
  return new Promise((resolve, reject) => {
    cut.canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('the edited picture could not be written'))
        else resolve(blob)
      },
      'image/jpeg',
      0.9,
    )
  })
}

function cutOut({ canvas }: Canvas, { left, top, right, bottom }: Area): Canvas {
  const made = newCanvas(right - left, bottom - top)
  made.paper.drawImage(canvas, -left, -top)
  return made
}
