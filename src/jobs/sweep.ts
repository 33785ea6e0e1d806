import type { Netra } from '#app'

/** Work that looks for its own work. Never overlaps itself; several workers may sweep at once, so it must lock what it takes. */
export type Sweep = {
  readonly name: string
  readonly everyMs: number
  /** Long work for which no reader waits: it has lines to the database that give way to all others. */
  readonly stepsAside?: true
  readonly run: (netra: Netra) => Promise<void>
}
