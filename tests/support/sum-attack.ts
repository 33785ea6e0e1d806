/** A number as it was told of a place on a day, counted from 0; what is hidden is not told. */
export type Telling = { readonly region: string; readonly value: number; readonly day: number }
export type Tree = {
  /** Places without parts. */
  readonly leaves: readonly string[]
  /** The leaves of a place; of a leaf, itself. */
  readonly leavesOf: (region: string) => readonly string[]
  readonly partsOf: (region: string) => readonly string[]
}
type Span = { least: number; most: number }
type Sum = { readonly cells: readonly number[]; readonly has: ReadonlySet<number>; readonly value: number }

/**
 * What a reader works out who keeps every telling, and knows that counts only grow: how many came to a place between two days. Unknown is
 * what came to each leaf on each day (on the first: all that there was). Known are sums of them: each telling, what it grew by since the one
 * before, and what is left of a whole beside what was last told of its parts. Each sum bounds its terms, until nothing moves.
 */
function attackSums(
  tree: Tree,
  tellings: readonly Telling[],
  days: number,
): (place: string, from: number, to: number) => Span {
  const leafAt = new Map(tree.leaves.map((leaf, n) => [leaf, n]))
  const spans = Array.from({ length: tree.leaves.length * days }, (): Span => ({ least: 0, most: 9999 }))
  const cellsIn = (region: string, from: number, to: number) =>
    tree
      .leavesOf(region)
      .flatMap((leaf) => Array.from({ length: to - from + 1 }, (_, n) => (leafAt.get(leaf) ?? 0) * days + from + n))
  const spansOf = (cells: readonly number[]) => cells.flatMap((cell) => spans[cell] ?? [])
  const sums: Sum[] = []
  const know = (cells: readonly number[], value: number) => {
    if (cells.length > 0) sums.push({ cells, has: new Set(cells), value })
  }
  const told = Map.groupBy(
    tellings.toSorted((a, b) => a.day - b.day),
    ({ region }) => region,
  )
  for (const [region, own] of told)
    own.forEach(({ value, day }, n) => {
      know(cellsIn(region, 0, day), value)
      const before = own[n - 1]
      if (before !== undefined) know(cellsIn(region, before.day + 1, day), value - before.value)
      const latest = tree
        .partsOf(region)
        .flatMap((part) => (told.get(part) ?? []).filter((one) => one.day <= day).slice(-1))
      const taken = new Set(latest.flatMap((one) => cellsIn(one.region, 0, one.day)))
      const left = value - latest.reduce((sum, one) => sum + one.value, 0)
      know(
        cellsIn(region, 0, day).filter((cell) => !taken.has(cell)),
        left,
      )
    })
  for (let again = 0, moves = true; moves && again < 30; again++) {
    moves = false
    for (const { cells, value } of sums) {
      const all = spansOf(cells)
      const { least, most } = added(all)
      for (const one of all) {
        const [low, high] = [value - (most - one.most), value - (least - one.least)]
        if (low > one.least) [one.least, moves] = [low, true]
        if (high < one.most) [one.most, moves] = [high, true]
      }
    }
  }
  return (place, from, to) => {
    const cells = cellsIn(place, from, to)
    const own = new Set(cells)
    const span = added(spansOf(cells))
    for (const sum of sums) {
      if (!cells.every((cell) => sum.has.has(cell))) continue
      const others = added(spansOf(sum.cells.filter((cell) => !own.has(cell))))
      span.least = Math.max(span.least, sum.value - others.most)
      span.most = Math.min(span.most, sum.value - others.least)
    }
    return span
  }
}

const added = (spans: readonly Span[]): Span => ({
  least: spans.reduce((sum, { least }) => sum + least, 0),
  most: spans.reduce((sum, { most }) => sum + most, 0),
})

/** Places and runs of days of which the reader knows that some came, and that they were fewer than five. The first day is all before it. */
export function pointedAt(
  tree: Tree,
  tellings: readonly Telling[],
  {
    days,
    places,
    since,
  }: { readonly days: number; readonly places: readonly string[]; readonly since: 'the-beginning' | 'the-second-day' },
): readonly string[] {
  const known = attackSums(tree, tellings, days)
  const runs = Array.from({ length: days }, (_, from) =>
    Array.from({ length: days - from }, (__, more) => ({ from, to: from + more })),
  ).flat()
  return places.flatMap((place) =>
    runs
      .filter(({ to }) => to > 0 || since === 'the-beginning')
      .flatMap(({ from, to }) => {
        const { least, most } = known(place, from, to)
        return least >= 1 && most < 5
          ? [`${place} ${String(from)}-${String(to)}: ${String(least)}..${String(most)}`]
          : []
      }),
  )
}
