/** The colours of the site by their values, for places that do not know them by name: a picture painted outside a browser, a page of somebody else. */
export function withColours(css: string, root: string): string {
  const colours = new Map(
    [...root.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
  return css.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => colours.get(name) ?? 'inherit')
}

export type Painted = {
  readonly title: string
  readonly notes: readonly string[]
  readonly svg: string
  /** Of the site, with its colours in the place of their names. */
  readonly style: string
}

const wide = 1200
const margin = 40

/** One SVG with its title and its notes inside, as large as a picture to share: what is drawn, of when, and who says so. */
export function pictureToShare({ title, notes, svg, style }: Painted): string {
  const [, , width = 100, height = 100] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  const drawn = wide - 2 * margin
  const tall = Math.round((drawn * height) / width)
  const kind = /class="([^"]+)"/.exec(svg)?.[1] ?? ''
  const inner = svg
    .replace(/<!--.*?-->/gs, '')
    .replace(
      /<svg [^>]*>/,
      `<svg class="${kind}" x="${String(margin)}" y="110" width="${String(drawn)}" height="${String(tall)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    )
    .replace(/<a [^>]*>|<\/a>/g, '')
  const lines = notes.map(
    (note, at) =>
      `<text class="catatan" x="${String(margin)}" y="${String(tall + 150 + at * 30)}">${escaped(note)}</text>`,
  )
  const all = tall + 150 + notes.length * 30 + 10
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(wide)}" height="${String(all)}" viewBox="0 0 ${String(wide)} ${String(all)}"><style>text{font-family:'DejaVu Sans'}${plainRules(style)}.judul{font-size:40px;font-weight:bold}.catatan{font-size:20px;fill:#44524f}</style><text class="judul" x="${String(margin)}" y="72">${escaped(title)}</text>${inner}${lines.join('')}</svg>`
}

/** Rules of paper, of small screens and of the frame's own place are for browsers. */
const plainRules = (css: string) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@media[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/\.(?:peta|batang)\s*\{[^}]*\}/g, '')

export const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
