/** How many reports within its window are calm; each doubling beyond is one level more. Figures of the house (N70): no article speaks of it. */
export const floodFrom = {
  /** One address and what its browser says of itself, in an hour: thirty people at thirty like machines stay below. */
  session: { reports: 60, seconds: 3600 },
  /** One address, in an hour: an office, a hall, a carrier's exit. */
  address: { reports: 180, seconds: 3600 },
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

/** 0 in calm times; then one for each doubling. */
export function levelOf(scope: FloodScope, reports: number): FloodLevel {
  const over = reports / floodFrom[scope].reports
  if (over < 1) return 0
  if (over < 2) return 1
  return over < 4 ? 2 : 3
}

export const highest = (levels: readonly FloodLevel[]): FloodLevel =>
  levels.reduce<FloodLevel>((most, level) => (level > most ? level : most), 0)
