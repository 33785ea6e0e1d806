import { quarterOf, type AllegationFact, type CoarseRow } from '#core'

type Row = Omit<CoarseRow, 'count'> & { readonly count: number }
/** What he knows beforehand of each person of whom he knows that he is in the table. */
type Known = Pick<AllegationFact, 'region' | 'happenedOn' | 'kind' | 'post'>

/** What a row tells of those who are in it. */
export const toldOf = {
  outcome: (row: Row) => row.outcome ?? row.outcome_group,
  /** Whether there was a sanction, or it is still open: two outcomes may come to the same. */
  outcomeGroup: (row: Row) => row.outcome_group,
  act: (row: Row) => row.act ?? row.act_class,
  route: (row: Row) => row.route,
  steps: (row: Row) =>
    row.steps_as === 'tidak'
      ? null
      : [row.diteruskan, row.berkabar, row.diputus, row.dilaksanakan].map((said) => said !== 'tidak').join(' '),
} as const
type ToldPart = keyof typeof toldOf

const fits = (row: Row, known: Known): boolean =>
  (row.region === '00' || known.region.startsWith(row.region)) &&
  (row.happened === null ||
    [known.happenedOn.slice(0, 7), known.happenedOn.slice(0, 4), quarterOf(known.happenedOn).code].includes(
      row.happened,
    )) &&
  (row.service === null || row.service === known.kind) &&
  (row.post === null || row.post === known.post)

const groupOf = (row: Row) => [row.region, row.happened, row.happened_as, row.service, row.post].join(' ')
const classOf = ({ region, happenedOn, kind, post }: Known) => [region, happenedOn.slice(0, 7), kind, post].join(' ')

/**
 * Somebody who knows the place, the month and the post of *everybody* in the table, and that each of them is in one row: of each, the rows that he can
 * be in such that all others can be in one too. By class of those alike in what he knows.
 */
export function linked(rows: readonly Row[], people: readonly Known[]): ReadonlyMap<string, readonly Row[]> {
  const groups = [...Map.groupBy(rows, groupOf).values()]
  const classes = [...Map.groupBy(people, classOf)]
  const open = classes.map(([, [one]]) =>
    groups.flatMap(([row], at) => (row !== undefined && one !== undefined && fits(row, one) ? [at] : [])),
  )
  const flow = classes.map(() => new Map<number, number>())
  const room = groups.map((group) => group.reduce((sum, { count }) => sum + count, 0))
  classes.forEach(([, same], at) => {
    for (let n = 0; n < same.length; n++) if (!place(at)) throw new Error('somebody is in no row')
  })
  // He can be where he was put, or where somebody can make room for him by going where another can, and so on round.
  return new Map(
    classes.map(([name], at) => {
      const can = (open[at] ?? []).filter((group) => (flow[at]?.get(group) ?? 0) > 0 || makesRoom(group, at))
      return [name, can.flatMap((group) => groups[group] ?? [])]
    }),
  )

  /** Puts one of a class into a group, moving others on where it must. */
  function place(start: number): boolean {
    const from = new Map<number, { readonly of: number; readonly before: number | null }>()
    const waiting = (open[start] ?? []).map((group) => ({ group, of: start, before: null as number | null }))
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { group, of, before } = next
      if (from.has(group)) continue
      from.set(group, { of, before })
      if ((room[group] ?? 0) > 0) {
        room[group] = (room[group] ?? 0) - 1
        for (let at: number | null = group; at !== null;) {
          const step = from.get(at)
          if (step === undefined) break
          shift(step.of, at, 1)
          if (step.before !== null) shift(step.of, step.before, -1)
          at = step.before
        }
        return true
      }
      classes.forEach((_, other) => {
        if ((flow[other]?.get(group) ?? 0) > 0)
          for (const to of open[other] ?? []) if (!from.has(to)) waiting.push({ group: to, of: other, before: group })
      })
    }
    return false
  }
  function shift(of: number, group: number, by: number) {
    flow[of]?.set(group, (flow[of].get(group) ?? 0) + by)
  }

  /** Whether one of `at` can take a place in the group, and whoever leaves it finds one, in the end where that one came from. */
  function makesRoom(group: number, at: number): boolean {
    const seen = new Set([group])
    const waiting = [group]
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if ((flow[at]?.get(next) ?? 0) > 0) return true
      for (const [other, held] of flow.entries())
        if ((held.get(next) ?? 0) > 0)
          for (const to of open[other] ?? [])
            if (!seen.has(to)) {
              seen.add(to)
              waiting.push(to)
            }
    }
    return false
  }
}

/** Of whom he learns it for certain: of classes, the one thing that all rows say which its people can be in. */
export const certain = (rows: readonly Row[], people: readonly Known[], part: ToldPart): readonly string[] =>
  [...linked(rows, people)].flatMap(([name, can]) => {
    const told = new Set(can.map(toldOf[part]))
    return told.size === 1 && !told.has(null) ? [`${name}: ${String([...told][0])}`] : []
  })

/** How sure he can be of the likeliest where he knows nothing more, at the most: the share of one value among those told in one group. */
export function surest(rows: readonly Row[], part: ToldPart): number {
  const shares = [...Map.groupBy(rows, groupOf).values()].map((group) => {
    const told = group.filter((row) => toldOf[part](row) !== null)
    const all = told.reduce((sum, { count }) => sum + count, 0)
    const values = [...Map.groupBy(told, toldOf[part]).values()].map((same) =>
      same.reduce((sum, { count }) => sum + count, 0),
    )
    return all === 0 ? 0 : Math.max(...values) / all
  })
  return Math.max(0, ...shares)
}

/**
 * The same of somebody who knows that `people` officials are in the table, all alike in what he knows, none in more than `most` allegations, and that what
 * a row says five people share: how many of them it must be, at the least, of whom it says the likeliest.
 */
export function surestOfPeople(
  rows: readonly Row[],
  part: ToldPart,
  { people, most }: { readonly people: number; readonly most: number },
): number {
  const kinds = Map.groupBy(
    rows.filter((row) => toldOf[part](row) !== null),
    toldOf[part],
  )
  const least = [...kinds.values()].map((same) =>
    Math.max(5, Math.ceil(same.reduce((sum, { count }) => sum + count, 0) / most)),
  )
  return Math.max(0, ...least) / people
}
