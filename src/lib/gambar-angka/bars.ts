/** A row of a picture of bars: its words stand above the bar, so that 360 px are enough for both. */
export type BarPart = {
  /** Which of the fills: each is told from the others by its hatching too. */
  readonly fill: 'penuh' | 'arsir' | 'kosong'
  /** Null: not shown, and then no part of the row is drawn. */
  readonly value: number | null
  /** What of the measure it is, as in PublicFigure. */
  readonly part: string
}
export type BarRow = { readonly key: string; readonly says: string; readonly parts: readonly BarPart[] }

/** Where a row stands: its words line by line, each with its baseline, and the top of its bar. */
type RowPlace = {
  readonly key: string
  readonly lines: readonly { readonly says: string; readonly y: number }[]
  readonly y: number
}
type DrawnBar = RowPlace & {
  /** Something of it is not shown, which is drawn as a broken frame and never as an empty bar. */
  readonly isHidden: boolean
  readonly pieces: readonly (BarPart & { readonly x: number; readonly width: number })[]
}
export type Drawn<Row> = { readonly width: number; readonly height: number; readonly rows: readonly Row[] }

const width = 340
const lineHeight = 16
const gap = 18
export const barHeight = 16
/** As many letters of 13 units as surely stand beside one another. */
const mostLetters = 46

/** Widths go by the largest row. */
export function barsOf(rows: readonly BarRow[]): Drawn<DrawnBar> {
  const largest = Math.max(1, ...rows.map(sumOf))
  const { places, height } = placesOf(rows)
  return {
    width,
    height,
    rows: rows.flatMap(({ parts }, at): readonly DrawnBar[] => {
      const place = places[at]
      if (place === undefined) return []
      const isHidden = isHiddenIn(parts)
      return [{ ...place, isHidden, pieces: piecesOf(parts, isHidden ? 0 : width / largest) }]
    }),
  }
}

const isHiddenIn = (parts: readonly BarPart[]) => parts.some(({ value }) => value === null)
const sumOf = ({ parts }: BarRow) => (isHiddenIn(parts) ? 0 : parts.reduce((sum, { value }) => sum + (value ?? 0), 0))

function placesOf(rows: readonly { readonly key: string; readonly says: string }[]) {
  let top = 0
  const places = rows.map(({ key, says }): RowPlace => {
    const lines = linesOf(says).map((line, at) => ({ says: line, y: top + (at + 1) * lineHeight - 4 }))
    const y = top + lines.length * lineHeight + 2
    top = y + barHeight + gap
    return { key, lines, y }
  })
  return { places, height: Math.max(1, top - gap + 2) }
}

const lettersOf = (words: string) => words.length

/** An SVG does not break lines by itself. A word longer than a line, as addresses are, goes on in the next. */
export function linesOf(says: string, most = mostLetters, widthOf = lettersOf): readonly string[] {
  const fits = (line: string) => widthOf(line) <= most
  return says
    .split(' ')
    .flatMap((word) => broken(word, fits))
    .reduce<readonly string[]>((lines, word) => {
      const last = lines.at(-1)
      return last !== undefined && fits(`${last} ${word}`)
        ? [...lines.slice(0, -1), `${last} ${word}`]
        : [...lines, word]
    }, [])
}

const broken = (word: string, fits: (part: string) => boolean): readonly string[] =>
  [...word].reduce<readonly string[]>((parts, letter) => {
    const last = parts.at(-1)
    return last !== undefined && fits(last + letter) ? [...parts.slice(0, -1), last + letter] : [...parts, letter]
  }, [])

function piecesOf(parts: readonly BarPart[], unit: number) {
  let x = 0
  return parts.map((part) => {
    const long = (part.value ?? 0) * unit
    const piece = { ...part, x: round(x), width: round(long) }
    x += long
    return piece
  })
}

const round = (value: number) => Math.round(value * 10) / 10

/** How long a stage takes: the days in which a quarter, half and three quarters of the files had it behind them, on one scale. */
export type Span = {
  readonly key: string
  readonly says: string
  readonly quarter: number
  readonly half: number
  readonly most: number
}
type DrawnSpan = RowPlace & {
  readonly from: number
  readonly to: number
  readonly middle: number
  readonly days: Pick<Span, 'quarter' | 'half' | 'most'>
}

/** A day on the scale below the rows, and where it stands. */
type Tick = { readonly days: number; readonly x: number }

export function spansOf(rows: readonly Span[]): Drawn<DrawnSpan> & { readonly ticks: readonly Tick[] } {
  const longest = Math.max(1, ...rows.map(({ most }) => most))
  const x = (days: number) => round((days / longest) * (width - 8)) + 4
  const { places, height } = placesOf(rows)
  return {
    width,
    height: height + lineHeight,
    ticks: [...new Set([0, Math.round(longest / 2), longest])].map((days) => ({ days, x: x(days) })),
    rows: rows.flatMap(({ quarter, half, most }, at): readonly DrawnSpan[] => {
      const place = places[at]
      const days = { quarter, half, most }
      return place ? [{ ...place, from: x(quarter), to: x(most), middle: x(half), days }] : []
    }),
  }
}
