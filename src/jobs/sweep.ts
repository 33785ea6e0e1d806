import type { Netra } from '#app'

/** Work that looks for its own work. Never overlaps itself; several workers may sweep at once, so it must lock what it takes. */
export type Sweep = {
  readonly name: string
  readonly everyMs: number
  readonly run: (netra: Netra) => Promise<void>
}
