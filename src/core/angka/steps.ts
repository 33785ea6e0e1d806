import { localDay, type Instant } from '#law'
import type { Place, PublicNumber } from './publish.ts'
import { smallestShown } from './suppress.ts'

/** What the public was told last of each place; null: hidden. */
export type ToldNumbers = ReadonlyMap<string, number | null>
/**
 * Whether places below the nation are looked at: by the first count of a day, so that their moving is no clock. `last` is the newest count of
 * the measure, null before the first.
 */
export const mayStep = (last: Instant | null, now: Instant): boolean =>
  last === null || localDay(last, 'WIB') !== localDay(now, 'WIB')

type Stepping = {
  readonly places: readonly Place[]
  /** What may be told of each place by itself, of one moment. */
  readonly may: readonly PublicNumber[]
  readonly countOf: (code: string) => number
  readonly told: ToldNumbers
  readonly limit?: number
  /** Where something else lets it move: what is left beside it in its whole (N185). */
  readonly mayMove?: (code: string) => boolean
  /** More than this it cannot be, as everybody knows: all who could. */
  readonly mostOf?: (code: string) => number
}

/**
 * What is told anew (N173), so that no two tellings give a small number by their difference. A place below the nation keeps what was told until it
 * differs by `limit`; what was hidden opens where it is at least that much more than any hidden count. A province moves only where what
 * is left of it beside its told regencies moves by nobody or by `limit`, and could be of any of them; and no place moves where those that stay
 * did not grow as well, or the growth of the nation on each day would be its own. The first telling tells everything.
 */
export function stepped({
  places,
  may,
  countOf,
  told,
  limit = smallestShown,
  mayMove = () => true,
  mostOf = () => Infinity,
}: Stepping): readonly PublicNumber[] {
  if (told.size === 0) return may
  const root = rootOf(places)
  const openedAt = 2 * limit - 1
  const isOpening = told.get(root) === null
  const below = Map.groupBy(places, ({ parent }) => parent)
  const parents = new Map(places.map(({ code, parent }) => [code, parent]))
  const next = new Map(may.map((number) => [number.region, number]))
  const moved = new Map<string, PublicNumber>()
  // From the leaves up: whether a province may move depends on which of its regencies did.
  for (const { code } of fromTheLeaves(places)) {
    const number = next.get(code)
    if (number === undefined || code === root || !wouldMove(code, number.shown) || !mayMove(code)) continue
    const parts = below.get(code) ?? []
    if (parts.length === 0 || leavesNoFew(code, number.shown, parts)) moved.set(code, number)
  }
  const isCovered = cutsOf(places).every(coversMoves)
  return [
    ...wholeTold(next.get(root), { told, openedAt }),
    ...[...moved.values()].filter(({ region }) => isCovered || !told.has(region)),
  ]

  /** Whether what came to the places of one rank that stay is enough, and could be of any of them. */
  function coversMoves(rank: readonly Place[]): boolean {
    const staying = rank.filter(({ code }) => !moved.has(code))
    if (staying.length === rank.length) return true
    const rests = staying.map(({ code }) => restOf(code))
    const came = sumOf(rests, ({ count, isHidden }) => (isHidden ? 0 : Math.abs(count)))
    return came >= limit - 1 && isOpen(rests, limit)
  }

  function wouldMove(code: string, shown: number | null): boolean {
    const was = told.get(code)
    if (was === undefined) return true
    if (shown === null) return false
    if (was === null) return (shown >= openedAt && isFarFrom(shown, leftToIt(code))) || (shown === 0 && isOpening)
    // Its parts may have been told since, and say that it was more.
    const known = Math.max(was, sumOf(below.get(code) ?? [], partTold))
    return Math.abs(shown - was) >= limit && (shown < was || isFarFrom(shown, known))
  }

  function isFarFrom(shown: number, known: number | null): boolean {
    return known === null || shown === known || Math.abs(shown - known) >= limit
  }

  /** What its whole leaves beside all others that lie in it, which is known though it is hidden; null: they are not all told. */
  function leftToIt(code: string): number | null {
    const parent = parents.get(code) ?? null
    const whole = parent === null ? null : (told.get(parent) ?? null)
    const others = (parent === null ? [] : (below.get(parent) ?? [])).filter((part) => part.code !== code)
    if (whole === null || others.some((part) => told.get(part.code) == null)) return null
    return whole - sumOf(others, partTold)
  }

  function leavesNoFew(code: string, shown: number | null, parts: readonly Place[]): boolean {
    const was = told.get(code)
    const kept = parts.filter((part) => !moved.has(part.code))
    const beside = was == null || shown === null ? 0 : shown - sumOf(parts, nowTold)
    const restMoved = was == null || shown === null ? 0 : beside - (was - sumOf(parts, partTold))
    const opened = parts.filter((part) => moved.has(part.code) && told.get(part.code) == null)
    const cameToHidden = restMoved + sumOf(opened, nowTold)
    return (
      // Where parts were told since, what is left beside them all came to those that stay.
      [restMoved, cameToHidden, beside].every((came) => came === 0 || Math.abs(came) >= limit) &&
      isOpen(
        kept.map(({ code: part }) => restOf(part)),
        limit,
      )
    )
  }

  function restOf(part: string): Rest {
    const was = told.get(part) ?? null
    const count = countOf(part)
    return was === null
      ? { count, least: 1, most: Infinity, isHidden: true }
      : { count: count - was, least: 1 - limit, most: Math.min(limit - 1, mostOf(part) - was), isHidden: false }
  }

  function partTold({ code: part }: Place): number {
    return told.get(part) ?? 0
  }
  function nowTold({ code: part }: Place): number {
    return (moved.has(part) ? moved.get(part)?.shown : told.get(part)) ?? 0
  }
}

/** The whole is told as it stands; hidden, it opens as any place does. */
function wholeTold(
  number: PublicNumber | undefined,
  { told, openedAt }: { readonly told: ToldNumbers; readonly openedAt: number },
): readonly PublicNumber[] {
  if (number === undefined) return []
  const stays = told.get(number.region) === null && number.shown !== null && number.shown > 0 && number.shown < openedAt
  return [stays ? { ...number, shown: null } : number]
}

const rootOf = (places: readonly Place[]) => places.find(({ parent }) => parent === null)?.code ?? '00'

/** How far each place is below the whole, which is 0. */
function depthsOf(places: readonly Place[]): (code: string) => number {
  const parents = new Map(places.map(({ code, parent }) => [code, parent]))
  const depths = new Map<string, number>()
  function depthOf(code: string): number {
    const parent = parents.get(code) ?? null
    const depth = depths.get(code) ?? (parent === null ? 0 : depthOf(parent) + 1)
    depths.set(code, depth)
    return depth
  }
  return depthOf
}

function fromTheLeaves(places: readonly Place[]): readonly Place[] {
  const depthOf = depthsOf(places)
  return places.toSorted((a, b) => depthOf(b.code) - depthOf(a.code) || (a.code < b.code ? -1 : 1))
}

/** Each set of places that makes up the whole: those of one rank, with those above it that have no parts. */
function cutsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const depthOf = depthsOf(places)
  const wholes = new Set(places.map(({ parent }) => parent))
  const deepest = Math.max(0, ...places.map(({ code }) => depthOf(code)))
  return Array.from({ length: deepest }, (_, above) =>
    places.filter(({ code }) => {
      const depth = depthOf(code)
      return depth === above + 1 || (depth > 0 && depth <= above && !wholes.has(code))
    }),
  )
}

/** What a place has beyond what was told of it, for a reader who knows the sum of several. */
type Rest = { readonly count: number; readonly least: number; readonly most: number; readonly isHidden: boolean }

/** Whether each could as well be nothing (or, hidden, any small count), the others making up for it. */
function isOpen(rests: readonly Rest[], limit: number): boolean {
  const give = sumOf(rests, giveOf)
  const room = sumOf(rests, roomOf)
  return rests.every((rest) => {
    const others = { give: give - giveOf(rest), room: room === Infinity ? roomBeside(rest) : room - roomOf(rest) }
    if (rest.isHidden)
      return (
        rest.count >= limit ||
        rest.count <= 0 ||
        (others.give >= limit - 1 - rest.count && others.room >= rest.count - 1)
      )
    return rest.count >= 0 ? others.room >= rest.count : others.give >= -rest.count
  })

  function roomBeside(rest: Rest): number {
    return sumOf(rests, (other) => (other === rest ? 0 : roomOf(other)))
  }
}

const giveOf = ({ count, least }: Rest) => Math.max(0, count - least)
const roomOf = ({ count, most }: Rest) => Math.max(0, most - count)

const sumOf = <Thing>(things: readonly Thing[], of: (thing: Thing) => number) =>
  things.reduce((sum, thing) => sum + of(thing), 0)
