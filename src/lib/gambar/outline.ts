import type { Canvas, Part } from './picture.ts'

/** Two lines, so that one is seen on any ground, and on the chosen box the corner by which it is made larger. */
export function outline({ canvas, paper }: Canvas, { box, way }: Part, isChosen: boolean): void {
  const [x, y, w, h] = [box.x * canvas.width, box.y * canvas.height, box.w * canvas.width, box.h * canvas.height]
  if (way === 'potong') {
    paper.fillStyle = 'rgba(0, 0, 0, 0.6)'
    paper.beginPath()
    paper.rect(0, 0, canvas.width, canvas.height)
    paper.rect(x, y, w, h)
    paper.fill('evenodd')
  }
  const [outer, inner] = isChosen ? [8, 4] : [4, 2]
  for (const [colour, width] of [
    ['#fff', outer],
    [isChosen ? '#b00' : '#000', inner],
  ] as const) {
    paper.strokeStyle = colour
    paper.lineWidth = width
    paper.strokeRect(x, y, w, h)
  }
  if (!isChosen) return
  paper.fillStyle = '#b00'
  paper.fillRect(x + w - 14, y + h - 14, 28, 28)
}
