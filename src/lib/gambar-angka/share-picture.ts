import { linesOf } from './bars.ts'

/** The colours of the site by their values, for places that do not know them by name: a picture painted outside a browser, a page of somebody else. */
export function withColours(css: string, root: string): string {
  const colours = new Map(
    [...root.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
  return css.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => colours.get(name) ?? 'inherit')
}

type Painted = {
  readonly title: string
  readonly notes: readonly string[]
  /** Null: nothing may be drawn, and the notes say so. */
  readonly svg: string | null
  /** Of the site, with its colours in the place of their names. */
  readonly style: string
}

const wide = 1200
const margin = 40
const room = wide - 2 * margin

/** Words of one size, line below line. `stretch`: how much wider bold letters are. */
type Kind = { readonly name: string; readonly size: number; readonly line: number; readonly stretch: number }
const title: Kind = { name: 'judul', size: 40, line: 50, stretch: 1.12 }
const note: Kind = { name: 'catatan', size: 20, line: 28, stretch: 1 }
const betweenNotes = 10

/** Of letters of DejaVu Sans in parts of their size, rather too wide than too narrow: no browser measures them here. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[mMW@%\p{Extended_Pictographic}]/u, 1.05],
  [/[A-Zw&<>=+~#]/, 0.84],
  [/[iljtfr.,:;'"|!()[\] /\\-]/, 0.44],
]
const widthOf = (words: string) =>
  [...words].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.66), 0)

/** One SVG with its title and its notes inside, as large as a picture to share: what is drawn, of when, and who says so. Nothing of it is cut off. */
export function pictureToShare({ title: says, notes, svg, style }: Painted): string {
  const head = wordsAt(margin, says, title)
  const drawn = svg === null ? { markup: '', tall: 0 } : placed(svg, head.end + 20)
  const foot = notes.reduce(
    (above, words) => {
      const { markup, end } = wordsAt(above.end + betweenNotes, words, note)
      return { markup: above.markup + markup, end }
    },
    { markup: '', end: head.end + 20 + drawn.tall },
  )
  const all = String(foot.end + margin)
  const styles = `text{font-family:'DejaVu Sans'}${plainRules(style)}.judul{font-size:${String(title.size)}px;font-weight:bold}.catatan{font-size:${String(note.size)}px;fill:#44524f}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(wide)}" height="${all}" viewBox="0 0 ${String(wide)} ${all}"><style>${styles}</style>${head.markup}${drawn.markup}${foot.markup}</svg>`
}

function wordsAt(top: number, words: string, { name, size, line, stretch }: Kind) {
  const lines = linesOf(words, room / (size * stretch), widthOf)
  const markup = lines.map(
    (one, at) =>
      `<text class="${name}" x="${String(margin)}" y="${String(top + (at + 1) * line - line / 4)}">${escaped(one)}</text>`,
  )
  return { markup: markup.join(''), end: top + lines.length * line }
}

/** A picture of the site across the sheet; nothing in it leads anywhere. */
function placed(svg: string, top: number) {
  const [, , width = 100, height = 100] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  const tall = Math.round((room * height) / width)
  const kind = /class="([^"]+)"/.exec(svg)?.[1] ?? ''
  const markup = svg
    .replace(/<!--.*?-->/gs, '')
    .replace(
      /<svg [^>]*>/,
      `<svg class="${kind}" x="${String(margin)}" y="${String(top)}" width="${String(room)}" height="${String(tall)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    )
    .replace(/<a [^>]*>|<\/a>/g, '')
  return { markup, tall }
}

/** Rules of paper, of small screens and of the frame's own place are for browsers. */
const plainRules = (css: string) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@media[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/\.(?:peta|batang)\s*\{[^}]*\}/g, '')

export const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
