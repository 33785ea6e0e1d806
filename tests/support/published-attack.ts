import { linearAttack, type Term } from './linear-attack.ts'
import type { Tree } from './sum-attack.ts'

/** A count as it was told of a place on a day, counted from 0: how many there were until then. */
export type Told = { readonly measure: string; readonly region: string; readonly value: number; readonly day: number }
/**
 * What every reader of the definitions knows: that some numbers, added and taken away, leave so many of something else. `grows`: of that as
 * well there is never less, because each of it is counted on the day on which the whole is.
 */
export type Relation = {
  readonly left: string
  readonly of: Readonly<Record<string, 1 | -1>>
  readonly grows: boolean
}

type Asked = { readonly days: number; readonly places: readonly string[]; readonly measures: readonly string[] }

/**
 * Whom somebody finds who keeps everything that was told: of which place, measure (or what is left of several), and run of days he knows
 * that some came, and fewer than five. Unknown is what came to each leaf on each day. Known is each telling, what it grew by, what
 * a whole leaves beside its parts, and what measures leave of each other. Counts only grow.
 */
export function foundIn(
  tree: Tree,
  tellings: readonly Told[],
  relations: readonly Relation[],
  { days, places, measures }: Asked,
): readonly string[] {
  const { know, span } = linearAttack()
  const came = (measure: string, region: string, from: number, to: number) =>
    tree
      .leavesOf(region)
      .flatMap((leaf) => Array.from({ length: to - from + 1 }, (_, n) => `${measure} ${leaf} ${String(from + n)}`))
  const plus = (cells: readonly string[], sign: 1 | -1 = 1): readonly Term[] => cells.map((cell) => [cell, sign])
  const told = Map.groupBy(
    tellings.toSorted((a, b) => a.day - b.day),
    ({ measure, region }) => `${measure} ${region}`,
  )
  const latest = (measure: string, region: string, day: number) =>
    (told.get(`${measure} ${region}`) ?? []).filter((one) => one.day <= day).at(-1)

  for (const own of told.values())
    own.forEach(({ measure, region, value, day }, n) => {
      know(plus(came(measure, region, 0, day)), value)
      const before = own[n - 1]
      if (before !== undefined) know(plus(came(measure, region, before.day + 1, day)), value - before.value)
      const parts = tree.partsOf(region).flatMap((part) => latest(measure, part, day) ?? [])
      const taken = new Set(parts.flatMap((part) => came(measure, part.region, 0, part.day)))
      know(
        plus(came(measure, region, 0, day).filter((cell) => !taken.has(cell))),
        value - parts.reduce((sum, part) => sum + part.value, 0),
      )
    })
  for (const relation of relations) knowRelation(relation)

  function knowRelation({ left, of, grows }: Relation): void {
    const signs = Object.entries(of)
    const rest = (leaf: string, from: number, to: number) =>
      grows ? came(left, leaf, from, to) : [`${left} ${leaf} until ${String(to)}`]
    for (const leaf of tree.leaves)
      for (let day = 0; day < days; day++) {
        const from = grows ? day : 0
        know(
          [
            ...signs.flatMap(([measure, sign]) => plus(came(measure, leaf, from, day), sign)),
            ...plus(rest(leaf, day, day), -1),
          ],
          0,
        )
      }
    for (const region of new Set(tellings.map((one) => one.region)))
      for (let day = 0; day < days; day++) {
        const stood = signs.map(([measure, sign]) => ({ sign, last: latest(measure, region, day) }))
        if (stood.some(({ last }) => last === undefined)) continue
        // What came to each measure between its telling and this day is in the rest, and in no telling.
        know(
          [
            ...tree.leavesOf(region).flatMap((leaf) => plus(rest(leaf, 0, day))),
            ...stood.flatMap(({ sign, last }) =>
              last === undefined || last.day === day
                ? []
                : plus(came(last.measure, region, last.day + 1, day), sign === 1 ? -1 : 1),
            ),
          ],
          stood.reduce((sum, { sign, last }) => sum + sign * (last?.value ?? 0), 0),
        )
      }
  }

  const runs = Array.from({ length: days }, (_, from) =>
    Array.from({ length: days - from }, (__, more) => ({ from, to: from + more })),
  ).flat()
  const points = (what: string, place: string, cells: readonly string[], when: string) => {
    if (cells.length === 0) return []
    const { least, most } = span(cells)
    return least >= 1 && most < 5 ? [`${what} ${place} ${when}: ${String(least)}..${String(most)}`] : []
  }
  return places.flatMap((place) => [
    ...[...measures, ...relations.filter(({ grows }) => grows).map(({ left }) => left)].flatMap((what) =>
      runs.flatMap(({ from, to }) => points(what, place, came(what, place, from, to), `${String(from)}-${String(to)}`)),
    ),
    ...relations
      .filter(({ grows }) => !grows)
      .flatMap(({ left }) =>
        Array.from({ length: days }, (_, day) =>
          points(
            left,
            place,
            tree.leavesOf(place).map((leaf) => `${left} ${leaf} until ${String(day)}`),
            `until ${String(day)}`,
          ),
        ).flat(),
      ),
  ])
}
