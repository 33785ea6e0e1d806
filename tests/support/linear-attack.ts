/** What is known of a sum of unknown counts: which, each once or taken away, and what it comes to. */
export type Term = readonly [cell: string, sign: 1 | -1]
export type Span = { readonly least: number; readonly most: number }

const unbounded = 9_999

type Variable = { least: number; most: number }
type Equation = { readonly of: ReadonlyMap<number, 1 | -1>; readonly value: number }

/**
 * A reader with sums of counts that are nowhere below zero. Each sum bounds its terms by what the others leave, until nothing moves; and a
 * question is answered by its terms and by every sum that it is in.
 */
export function linearAttack() {
  const names = new Map<string, number>()
  const variables: Variable[] = []
  const equations: Equation[] = []
  const within: number[][] = []
  let isSettled = true

  function variable(cell: string): number {
    const known = names.get(cell)
    if (known !== undefined) return known
    names.set(cell, variables.length)
    variables.push({ least: 0, most: unbounded })
    within.push([])
    return variables.length - 1
  }

  function know(terms: readonly Term[], value: number): void {
    if (terms.length === 0) return
    const of = new Map<number, 1 | -1>(terms.map(([cell, sign]) => [variable(cell), sign]))
    for (const at of of.keys()) within[at]?.push(equations.length)
    equations.push({ of, value })
    isSettled = false
  }

  /** What the terms of a sum can come to, `but` left out. */
  function reach(of: ReadonlyMap<number, 1 | -1>, but: ReadonlySet<number> | null = null): Span {
    let [least, most] = [0, 0]
    for (const [at, sign] of of) {
      if (but?.has(at)) continue
      const { least: low, most: high } = variables[at] ?? { least: 0, most: unbounded }
      least += sign === 1 ? low : -high
      most += sign === 1 ? high : -low
    }
    return { least, most }
  }

  function settle(): void {
    const waiting = new Set(equations.keys())
    for (let steps = 0; waiting.size > 0 && steps < 20_000; steps++) {
      const [next] = waiting
      if (next === undefined) break
      waiting.delete(next)
      const equation = equations[next]
      if (equation === undefined) continue
      const all = reach(equation.of)
      for (const [at, sign] of equation.of) {
        const own = variables[at]
        if (own === undefined) continue
        const [low, high] = sign === 1 ? [own.least, own.most] : [-own.most, -own.least]
        const [from, to] = [equation.value - (all.most - high), equation.value - (all.least - low)]
        const [least, most] = sign === 1 ? [from, to] : [-to, -from]
        if (least <= own.least && most >= own.most) continue
        own.least = Math.max(own.least, least)
        own.most = Math.min(own.most, most)
        for (const other of within[at] ?? []) waiting.add(other)
        // The bounds of the others are of before; they are looked at again.
        waiting.add(next)
        break
      }
    }
    isSettled = true
  }

  /** What the sum of these cells can be. */
  function span(cells: readonly string[]): Span {
    if (!isSettled) settle()
    const asked = cells.map(variable)
    const own = new Set(asked)
    let { least, most } = reach(new Map(asked.map((at) => [at, 1])))
    for (const index of new Set(within[asked[0] ?? -1])) {
      const equation = equations[index]
      const sign = equation?.of.get(asked[0] ?? -1)
      if (equation === undefined || sign === undefined || asked.some((at) => equation.of.get(at) !== sign)) continue
      const others = reach(equation.of, own)
      const [from, to] = [equation.value - others.most, equation.value - others.least]
      least = Math.max(least, sign === 1 ? from : -to)
      most = Math.min(most, sign === 1 ? to : -from)
    }
    return { least, most }
  }
  return { know, span }
}
