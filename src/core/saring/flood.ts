/**
 * About how many reports within its window are a flood; each doubling beyond is one level more. Figures of the house (N70): no article speaks of it.
 * About, for when work is asked is drawn (N245): at a sharp figure whoever stands one below it sees the moment at which somebody else reports.
 */
export const floodFrom = {
  /** One address and what its browser says of itself, in an hour: thirty people at thirty like machines stay far below. */
  session: { reports: 150, seconds: 3600 },
  /** One address, in an hour: an office, a hall, a carrier's exit. */
  address: { reports: 500, seconds: 3600 },
  /** All of them at one web process, in a minute. */
  installation: { reports: 3000, seconds: 60 },
} as const

export type FloodScope = keyof typeof floodFrom

export const floodLevels = [0, 1, 2, 3] as const
export type FloodLevel = (typeof floodLevels)[number]

/** What a browser is asked to do at each level, and how long somebody without JavaScript waits instead. Null: nothing. */
export const puzzles: Readonly<Record<FloodLevel, Puzzle | null>> = {
  0: null,
  1: { parts: 16, bits: 12, waitSeconds: 20 },
  2: { parts: 16, bits: 13, waitSeconds: 60 },
  3: { parts: 16, bits: 15, waitSeconds: 180 },
}

/** Many small parts and not one large one: the luck of one would make a phone wait for minutes. */
export type Puzzle = { readonly parts: number; readonly bits: number; readonly waitSeconds: number }

/** Where each level has its middle. */
export const brimsOf = (reports: number): readonly number[] => [reports, reports * 2, reports * 4]

/** A while in which nothing came: how many reports lay within the window as it began and as it ended, and how much of a window it took. */
export type Lull = { readonly from: number; readonly to: number; readonly share: number }

/**
 * How much nearer work came in that while, which is asked once it adds up to what was drawn: a number that is 1 on average and has no memory. One report
 * more makes that a twentieth likelier at each moment, and never brings it on itself. Below 120 reports, which only calls of programs may have as their
 * brim, the step is larger: else work would be asked where nobody sends at all.
 */
export function urge(brim: number, { from, to, share }: Lull): number {
  const lean = Math.max(0.05, 6 / brim)
  const [first, last] = [from, to].map((reports) => Math.min(lean * (reports - brim), surely)) as [number, number]
  const mean = Math.abs(first - last) < 1e-6 ? Math.exp(first) : (Math.exp(first) - Math.exp(last)) / (first - last)
  return timesInWindow * mean * share
}

/** Who stays at the brim is asked about so often within a window. */
const timesInWindow = 3
/** Beyond this it is asked within the instant, and a power of it is still a number. */
const surely = 30

export const highest = (levels: readonly FloodLevel[]): FloodLevel =>
  levels.reduce<FloodLevel>((most, level) => (level > most ? level : most), 0)
