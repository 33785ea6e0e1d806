/** When somebody did it: on a day, counted from 0, or `never`. */
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
      return isTold(moved) || Object.keys(others).some((place) => isTold(exchanged(moved, place, fate)))
    }),
  )

  /** Somebody there had the fate that the target has now; he had the other. */
  function exchanged(moved: World, place: string, fate: Fate): World {
    const own = others[place] ?? []
    if ((own[fate] ?? 0) === 0) return moved
    const given = own.map((so, at) => so - Number(at === fate) + Number(at === roll.target))
    return { ...moved, others: { ...others, [place]: given } }
  }
}

/** What he learns of it: whether the target did it, or on which day; null: nothing for certain. */
export function learned({ days, roll }: World, open: ReadonlySet<Fate>): 'whether' | 'the day' | null {
  const didOn = [...open].filter((fate) => fate < days)
  if (didOn.length === 0 || !open.has(days)) return 'whether'
  return roll.target < days && didOn.length === 1 ? 'the day' : null
}
