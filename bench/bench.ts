/** One line of figures; the names are a contract with whoever reads them by machine. */
export type Figures = {
  readonly bench: string
  /** Connections kept open at once. */
  readonly clients: number
  /** Answers a second. */
  readonly per_s: number
  /** What this machine did at best, in this very run, with the same or the nearest simpler work. */
  readonly limit_per_s: number | null
  readonly ratio: number | null
  readonly p50_ms: number
  readonly p95_ms: number
  readonly p99_ms: number
  /** Answers that were not what was asked for. */
  readonly errors: number
  /** Asked and never answered, or answered and not stored. */
  readonly lost: number
  /** Stored twice. */
  readonly doubled: number
  /** The largest the web process was. */
  readonly rss_mb: number
}

/** What every line holds, whichever bench it is of; run.ts prints no line without them. */
export const figureNames = [
  'bench',
  'clients',
  'per_s',
  'limit_per_s',
  'ratio',
  'p50_ms',
  'p95_ms',
  'p99_ms',
  'errors',
  'lost',
  'doubled',
  'rss_mb',
] as const satisfies readonly (keyof Figures)[]

export const lacking = (line: object): readonly string[] => figureNames.filter((name) => !(name in line))

export type Line = Figures & Readonly<Record<string, unknown>>

export type Bench = {
  readonly name: string
  readonly summary: string
  /** Figures go to `emit` as they come, the heaviest step last; `say` is for whoever waits. */
  readonly run: (tell: Tell, wish: Wish) => Promise<void>
}
export type Tell = { readonly emit: (line: Line) => void; readonly say: (words: string) => void }

/** From the command line: smaller trials of the same thing. */
export type Wish = {
  readonly cases: number
  readonly seconds: number
  /** Where what was filled stays for the next run; absent: nowhere. Only of benches that say so. */
  readonly keep?: string
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** `times` in milliseconds, in any order. */
export function percentiles(times: readonly number[]): Pick<Figures, 'p50_ms' | 'p95_ms' | 'p99_ms'> {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN, 2)
  return { p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) }
}
