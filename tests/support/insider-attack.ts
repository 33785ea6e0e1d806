/** When somebody did it: on a day, counted from 0, which is all that was before the first telling; or never, which is as many as there are days. */
export type Fate = number
/** One place: a small roll of which the first is asked about and all others are known, and how many of everybody else had which fate. */
export type Roll = { readonly place: string; readonly known: readonly Fate[]; readonly target: Fate }
export type World = {
  readonly days: number
  readonly roll: Roll
  /** By place, at `roll.place` beside the roll: so many by fate, `days` being never. */
  readonly others: Readonly<Record<string, readonly number[]>>
}
export type Counted = { readonly place: string; readonly people: number; readonly did: number }

/** What is there to be counted on each day. */
export const countsOf = ({ days, roll, others }: World): readonly (readonly Counted[])[] =>
  Array.from({ length: days }, (_, day) =>
    Object.entries(others).map(([place, fates]) => {
      const own = place === roll.place ? [roll.target, ...roll.known] : []
      const count = (isIn: (fate: Fate) => boolean) =>
        fates.reduce((sum, so, fate) => (isIn(fate) ? sum + so : sum), 0) + own.filter(isIn).length
      return { place, people: count(() => true), did: count((fate) => fate <= day) }
    }),
  )

/**
 * Which fates the target may have had, as far as somebody can tell who knows all others of his roll to the day, all rules, and everything that was told:
 * those with which everything would have been told as it was, where at most one of those whom he does not know had another fate as well.
 */
export function openFates(world: World, tell: (days: ReturnType<typeof countsOf>) => unknown): ReadonlySet<Fate> {
  const { days, roll, others } = world
  const told = JSON.stringify(tell(countsOf(world)))
  const isTold = (other: World) => JSON.stringify(tell(countsOf(other))) === told
  const fates = Array.from({ length: days + 1 }, (_, fate) => fate)
  return new Set(
    fates.filter((fate) => {
      if (fate === roll.target) return true
      const moved = { ...world, roll: { ...roll, target: fate } }
      return isTold(moved) || strangers(fate).some(({ place, was, is }) => isTold(changed(moved, place, { was, is })))
    }),
  )

  /** Who could have made room for it: took the fate that the target has now, or gave his own away. The same place first. */
  function strangers(fate: Fate) {
    return [roll.place, ...Object.keys(others).filter((place) => place !== roll.place)].flatMap((place) =>
      [...fates.map((was) => ({ place, was, is: roll.target })), ...fates.map((is) => ({ place, was: fate, is }))]
        .filter(({ was, is }) => was !== is && (others[place]?.[was] ?? 0) > 0)
        // Where it is an exchange nothing is counted otherwise.
        .toSorted((one, other) => Number(other.was === fate) - Number(one.was === fate)),
    )
  }
  function changed(moved: World, place: string, { was, is }: { readonly was: Fate; readonly is: Fate }): World {
    const own = (others[place] ?? []).map((so, at) => so - Number(at === was) + Number(at === is))
    return { ...moved, others: { ...others, [place]: own } }
  }
}

/** What he learns of it: whether the target did it, or on which day after the first; null: nothing for certain. */
export function learned({ days, roll }: World, open: ReadonlySet<Fate>): 'whether' | 'the day' | null {
  const didOn = [...open].filter((fate) => fate < days)
  if (didOn.length === 0 || !open.has(days)) return 'whether'
  return roll.target > 0 && roll.target < days && didOn.length === 1 ? 'the day' : null
}
