/** Rows and cells of a text as spreadsheets write it (RFC 4180), with the line each begins on. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

const separators = [';', ',', '\t'] as const

/** What the first line is cut by most often: a spreadsheet in Indonesian writes a semicolon. */
const separatorOf = (text: string): string => {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => first.split(mark).length
  return separators.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Blank rows are left out. A quote that is never closed reaches to the end: the row says what is wrong with it. */
export function readTable(given: string): readonly TableRow[] {
  const text = given.replace(/^\uFEFF/, '')
  const mark = separatorOf(text)
  const cell = new RegExp(`("(?:[^"]|"")*(?:"|$)[^${mark}\\r\\n]*|[^${mark}\\r\\n]*)(${mark}|\\r\\n|\\r|\\n|$)`, 'y')
  const rows: TableRow[] = []
  let [line, begun, cells] = [1, 1, [] as string[]]
  while (cell.lastIndex < text.length) {
    const [, raw = '', end = ''] = cell.exec(text) ?? []
    cells.push(bare(raw))
    line += raw.split('\n').length - 1
    if (end === mark) continue
    rows.push({ line: begun, cells })
    line += 1
    ;[begun, cells] = [line, []]
  }
  if (cells.length > 0) rows.push({ line: begun, cells: [...cells, ''] })
  return rows.filter((row) => row.cells.some((words) => words !== ''))
}

const bare = (raw: string): string =>
  (raw.startsWith('"')
    ? raw
        .slice(1)
        .replace(/"(?!")([^"]*)$/, '$1')
        .replaceAll('""', '"')
    : raw
  ).trim()
