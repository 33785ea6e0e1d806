import { smallestShown } from '../angka/suppress.ts'
import type { AllegationFact } from './allegation-fact.ts'
import { knownCells, learntCells, sensitiveParts, type KnownCells, type LearntCells } from './coarse-row.ts'
import { countSubjects } from './count-subjects.ts'
import { knownLadder, learntLadder, nothingLearnt, type Known } from './ladder.ts'

/** How many allegations are told in exactly these words. */
export type CoarseRow = KnownCells & LearntCells & { readonly count: number }

type CoarsenRules = {
  /** Provinces and regencies whose numbers of cases are told; a row names no other. */
  readonly nameable: ReadonlySet<string>
  readonly limit?: number
}

type Told = { readonly cells: KnownCells & LearntCells; readonly facts: readonly AllegationFact[] }
/** What was told together, because none of it alone would have been diverse. */
type Placed = readonly Told[]

/**
 * Each allegation as one row, as exact as it can be told. Whatever is asked of the rows, by any of their cells, the answer is nobody or at least
 * `limit` people, for every row says the same as those of that many; and of no group whose place, time and post are alike are more than four in five
 * alike in what they did or what became of them. Null where all together are fewer. The order of the facts makes no difference.
 */
export function coarsen(
  facts: readonly AllegationFact[],
  { nameable, limit = smallestShown }: CoarsenRules,
): readonly CoarseRow[] | null {
  if (countSubjects(facts) < limit) return null
  let left = facts
  const placed: Placed[] = []
  for (const known of knownLadder) {
    const groups = Map.groupBy(left, (fact) => keyOf(knownCells(fact, known, nameable)))
    groups.delete(notNameable)
    const now = inKeyOrder(groups).flatMap((group) => placedIn(group, known, { nameable, limit }))
    const gone = new Set(now.flatMap((told) => told.flatMap((one) => one.facts)))
    left = left.filter((fact) => !gone.has(fact))
    placed.push(...now)
  }
  return inOrder(withTheRest(placed, left, limit).map(({ cells, facts: same }) => ({ ...cells, count: same.length })))
}

/** Of those alike in place, time and post: who can be told, each as exactly as may be. */
function placedIn(
  group: readonly AllegationFact[],
  known: Known,
  { nameable, limit }: Required<CoarsenRules>,
): Placed[] {
  const placed: Placed[] = []
  const [first] = group
  const where = first === undefined ? null : knownCells(first, known, nameable)
  if (where === null) return placed
  let left = group
  for (const learnt of learntLadder) {
    if (countSubjects(left) < limit) break
    const told = inKeyOrder(Map.groupBy(left, (fact) => keyOf(learntCells(fact, learnt)))).flatMap((same): Placed => {
      const [one] = same
      return one === undefined || countSubjects(same) < limit
        ? []
        : [{ cells: { ...where, ...learntCells(one, learnt) }, facts: same }]
    })
    if (told.length === 0 || !isDiverse(told)) continue
    placed.push(withoutSameRoute(told))
    const gone = new Set(told.flatMap((one) => one.facts))
    left = left.filter((fact) => !gone.has(fact))
  }
  return placed
}

/** Whoever knows no more than place, time and post is surer of nothing than this (N208). */
const surest = 0.8

/** Of what is told at all, no kind is nearly all: who is in the group would most likely be of it. */
const isDiverse = (placed: Placed): boolean =>
  sensitiveParts.every((partOf) => isMixed(placed, ({ cells }) => partOf(cells)))

/**
 * Neither of the allegations nor of the people is more than so much of one kind (N213): of five people with two allegations each, five rows of one
 * outcome are of everybody.
 */
function isMixed(placed: Placed, kindOf: (told: Told) => string | null): boolean {
  const factsOf = (told: Placed) => told.flatMap(({ facts }) => facts)
  const all = factsOf(placed)
  const people = countSubjects(all)
  return [...Map.groupBy(placed, kindOf)].every(([kind, same]) => {
    const own = factsOf(same)
    return kind === null || (own.length <= surest * all.length && countSubjects(own) <= surest * people)
  })
}

/** The route is told where it is not nearly the same for all. */
const withoutSameRoute = (placed: Placed): Placed =>
  isMixed(placed, ({ cells }) => cells.route)
    ? placed
    : placed.map(({ cells, facts }) => ({ cells: { ...cells, route: null }, facts }))

/** Too few are left to be told even as nothing: what was told last goes along with them, until they are enough. */
function withTheRest(placed: readonly Placed[], left: readonly AllegationFact[], limit: number): readonly Told[] {
  const [kept, rest] = [[...placed], [...left]]
  while (rest.length > 0 && countSubjects(rest) < limit) {
    const last = kept.pop()
    if (last === undefined) break
    rest.push(...last.flatMap(({ facts }) => facts))
  }
  const told = kept.flat()
  const [first] = rest
  const [widest] = knownLadder.slice(-1)
  const where = first === undefined || widest === undefined ? null : knownCells(first, widest, new Set())
  return first === undefined || where === null
    ? told
    : [...told, { cells: { ...where, ...learntCells(first, nothingLearnt) }, facts: rest }]
}

const notNameable = 'null'
const keyOf = (cells: KnownCells | LearntCells | null) => JSON.stringify(cells)
const inKeyOrder = (groups: ReadonlyMap<string, readonly AllegationFact[]>) =>
  [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)

/** By what they say, so that the order tells of no time; alike ones, told on several rungs, are one. */
function inOrder(rows: readonly CoarseRow[]): readonly CoarseRow[] {
  const alike = Map.groupBy(rows, ({ count: _, ...cells }) => JSON.stringify(cells))
  return [...alike]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) =>
      same.slice(0, 1).map((row) => ({ ...row, count: same.reduce((sum, { count }) => sum + count, 0) })),
    )
}
