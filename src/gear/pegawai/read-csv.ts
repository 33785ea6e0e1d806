import { piecesOf, type FileSource } from './file-source.ts'
import { Unreadable } from './unreadable.ts'

type CsvForm = { readonly encoding: string; readonly separator: string; readonly skips: number }

const separators = [';', ',', '\t', '|'] as const
/** Of a row that never ends, because a quote was opened and not closed. */
const longestRow = 1024 * 1024

/** How a text was written: by its first bytes, by whether all of it is UTF-8, and by what cuts its first lines. */
export async function csvFormOf(source: FileSource): Promise<CsvForm> {
  const head = await source.read(0, 64 * 1024)
  const encoding = byMark(head) ?? ((await isUtf8(source)) ? 'utf-8' : 'windows-1252')
  const text = new TextDecoder(encoding).decode(head)
  const said = /^sep=(.)\r?\n/i.exec(text)
  if (said?.[1] !== undefined) return { encoding, separator: said[1], skips: 1 }
  return { encoding, separator: separatorOf(text), skips: 0 }
}

function byMark(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const start = head.subarray(0, 200)
  const zeros = [...start].filter((byte, at) => byte === 0 && at % 2 === 1).length
  return zeros > start.length / 4 ? 'utf-16le' : null
}

async function isUtf8(source: FileSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of piecesOf(source)) decoder.decode(bytes, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** What cuts the lines into the most cells, alike from line to line. */
function separatorOf(text: string): string {
  const lines = text
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 50)
  const score = (mark: string) => lines.reduce((sum, line) => sum + Math.min(line.split(mark).length - 1, 200), 0)
  return separators.reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}

/** Each row of a text (RFC 4180), blank ones too, because a spreadsheet numbers them. */
export async function* csvRows(source: FileSource, form: CsvForm): AsyncGenerator<readonly string[], void> {
  const decoder = new TextDecoder(form.encoding)
  let rest = ''
  let skips = form.skips
  for await (const bytes of piecesOf(source)) {
    rest += decoder.decode(bytes, { stream: true })
    const cut = cutOf(rest, false)
    for (let row = nextRow(cut, form.separator); row !== null; row = nextRow(cut, form.separator)) {
      if (skips > 0) skips -= 1
      else yield row
    }
    rest = rest.slice(cut.at)
    if (rest.length > longestRow) throw new Unreadable('roll-broken')
  }
  const cut = cutOf(rest + decoder.decode(), true)
  for (let row = nextRow(cut, form.separator); row !== null; row = nextRow(cut, form.separator)) yield row
}

type Cut = { readonly text: string; at: number; readonly last: boolean; readonly hasReturns: boolean }
const cutOf = (text: string, last: boolean): Cut => ({ text, at: 0, last, hasReturns: text.includes('\r') })

/** Null: no whole row is here. */
function nextRow(cut: Cut, mark: string): readonly string[] | null {
  const { text, at, last } = cut
  if (at >= text.length) return null
  const end = lineEnd(cut)
  if (end === -1 && !last) return null
  const stop = end === -1 ? text.length : end
  // A carriage return at the very end may have its line feed in the next piece.
  if (!last && stop === text.length - 1 && text[stop] === '\r') return null
  const line = text.slice(at, stop)
  if (!line.includes('"')) {
    cut.at = after(text, stop)
    return line.split(mark)
  }
  return quotedRow(cut, mark)
}

function lineEnd({ text, at, hasReturns }: Cut): number {
  const feed = text.indexOf('\n', at)
  // Looking far for a return that no line has would make each row cost the whole piece.
  if (!hasReturns) return feed
  const back = text.indexOf('\r', at)
  return back === -1 || (feed !== -1 && feed < back) ? feed : back
}

const after = (text: string, end: number) => end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)

function quotedRow(cut: Cut, mark: string): readonly string[] | null {
  const { text, last } = cut
  const cells: string[] = []
  let at = cut.at
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      let from = at + 1
      for (;;) {
        const quote = text.indexOf('"', from)
        if (quote === -1) {
          if (!last) return null
          throw new Unreadable('roll-broken')
        }
        if (text[quote + 1] === '"') {
          cell += text.slice(from, quote + 1)
          from = quote + 2
          continue
        }
        if (quote + 1 >= text.length && !last) return null
        cell += text.slice(from, quote)
        at = quote + 1
        break
      }
    }
    const start = at
    while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at += 1
    if (at >= text.length && !last) return null
    cells.push(cell + text.slice(start, at))
    if (text[at] === mark) {
      at += 1
      continue
    }
    if (!last && text[at] === '\r' && at + 1 >= text.length) return null
    cut.at = at >= text.length ? text.length : after(text, at)
    return cells
  }
}
