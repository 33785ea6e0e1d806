import type { PlainDate } from '#law'

/** Days on which a term stands still, half-open as the office's calendar has them, and the article or decision it rests on. */
export type Pause = {
  readonly from: PlainDate
  /** The first day on which the term runs again. */
  readonly until: PlainDate
  readonly reason: string
  readonly basis: string
}

/** Days as half-open ranges, in order, no two of which share a day or touch. */
type Stretch = Pick<Pause, 'from' | 'until'>

/** The pauses as days: what overlaps is one stretch, so that no day is paused twice. One that ends before it begins is a fault. */
export function pausedStretches(pauses: readonly Stretch[]): readonly Stretch[] {
  const backwards = pauses.find(({ from, until }) => until < from)
  if (backwards !== undefined) throw new RangeError(`a pause from ${backwards.from} ends before, on ${backwards.until}`)
  return pauses
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<readonly Stretch[]>(join, [])
}

function join(before: readonly Stretch[], { from, until }: Stretch): readonly Stretch[] {
  const last = before.at(-1)
  if (last === undefined || last.until < from) return [...before, { from, until }]
  return [...before.slice(0, -1), { from: last.from, until: last.until < until ? until : last.until }]
}

export const isPaused = (day: PlainDate, pauses: readonly Stretch[]) =>
  pauses.some(({ from, until }) => from <= day && day < until)
