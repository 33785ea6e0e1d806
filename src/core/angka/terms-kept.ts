import {
  groupsOfKind,
  kindInQuarters,
  leavesFewBesideQuarters,
  noQuarters,
  type InQuarters,
} from './beside-quarters.ts'
import { addresseeGroups, groupOf, type AddresseeGroup } from './silence.ts'
import { isFew } from './rests.ts'
import { stepped } from './steps.ts'
import { hiddenIn, smallestShown, type Cell } from './suppress.ts'

export const termStates = ['tepat', 'lewat', 'berjalan'] as const
export type TermState = (typeof termStates)[number]
/** Whose terms: Bawaslu's own, or those of a kind of body that has files. */
export const termHolders = ['bawaslu', ...addresseeGroups] as const
export type TermHolder = 'bawaslu' | AddresseeGroup

export type RawTerms = { readonly officeKind: string; readonly held: string; readonly n: number }
export type TermNumber = {
  readonly holder: TermHolder | 'semua'
  readonly held: TermState | 'semua'
  readonly shown: number | null
}

/** How many files a kind of body has that it has not answered. */
type Waiting = (group: AddresseeGroup) => number

const holderOf = (officeKind: string): TermHolder => (officeKind === 'bawaslu' ? 'bawaslu' : groupOf(officeKind))

export type SteppedTerms = {
  readonly raw: readonly RawTerms[]
  /** What stands in public; none before the first count. */
  readonly told: readonly { readonly holder: string; readonly held: string; readonly shown: number | null }[]
  readonly waiting: Waiting
  /** What ranks of quarters tell of the same terms. */
  readonly inQuarters?: InQuarters
}

/** Below the sum of all, terms are told in steps, as places are (N206): between two tellings lies nobody or five. */
export function steppedTerms({ raw, told, waiting, inQuarters = noQuarters }: SteppedTerms): readonly TermNumber[] {
  const beside = { waiting, inQuarters }
  const may = publishableTerms(raw, waiting, smallestShown, inQuarters)
  if (told.length === 0) return may
  const before = new Map(told.map(({ holder, held, shown }) => [codeOf({ holder, held }), shown]))
  const now = new Map(may.map((number) => [codeOf(number), number.shown]))
  const isHidden = now.get(whole) === null
  const cells = cellsOf(treeOf(raw, beside))
  const codes = [...new Set([whole, ...before.keys(), ...cells.keys()])]
  const moves = stepped({
    places: codes.map((code) => ({ code, parent: parentOf(code) })),
    may: codes.map((code) => ({
      ...{ region: code, parent: parentOf(code) },
      shown: isHidden ? null : now.has(code) ? (now.get(code) ?? null) : 0,
    })),
    countOf: (code) => cells.get(code) ?? 0,
    // What never stood by itself was nothing, or hidden with all.
    told: new Map(
      codes.map((code) => [
        code,
        before.has(code) ? (before.get(code) ?? null) : before.get(whole) === null ? null : 0,
      ]),
    ),
  })
  const moved = new Map(moves.map(({ region, shown }) => [region, shown]))
  return codes.flatMap((code): readonly TermNumber[] => {
    if (code !== whole && !before.has(code) && !moved.has(code)) return []
    const shown = moved.has(code) ? moved.get(code) : before.get(code)
    return [{ ...namedBy(code), shown: shown ?? null }]
  })
}

const whole = 'semua'
const codeOf = ({ holder, held }: { readonly holder: string; readonly held: string }) =>
  holder === whole || held === whole ? holder : `${holder} ${held}`
const parentOf = (code: string) => (code === whole ? null : code.includes(' ') ? (code.split(' ')[0] ?? whole) : whole)

function cellsOf(cell: Cell): ReadonlyMap<string, number> {
  return new Map([
    [cell.code, cell.count] as const,
    ...cell.parts.flatMap((part) => [...cellsOf(part)] as (readonly [string, number])[]),
  ])
}

const treeOf = (raw: readonly RawTerms[], beside: BesideTerms): Cell =>
  sumOf(
    whole,
    termHolders.map((holder) =>
      sumOf(
        holder,
        termStates.map((held) => leafOf(raw, { holder, held, ...beside })),
      ),
    ),
  )

/**
 * One tree alone is published, all, holders, states, as with files without news; the small are left out of it, and so are running terms where one to
 * four of the files that wait there have none: those let it pass; and those that ended, where ranks of quarters leave one to four of them.
 */
export function publishableTerms(
  raw: readonly RawTerms[],
  waiting: Waiting = () => 0,
  limit = smallestShown,
  inQuarters: InQuarters = noQuarters,
): readonly TermNumber[] {
  const all = treeOf(raw, { waiting, inQuarters })
  const hidden = hiddenIn(all, limit)
  if (hidden === 'everything') return [{ holder: 'semua', held: 'semua', shown: null }]
  const closed = new Set(hidden.map(({ code }) => code))
  return [all, ...all.parts, ...all.parts.flatMap(({ parts }) => parts)].map(({ code, count }) => ({
    ...namedBy(code),
    shown: closed.has(code) ? null : count,
  }))
}

type BesideTerms = { readonly waiting: Waiting; readonly inQuarters: InQuarters }
type Leaf = BesideTerms & { readonly holder: TermHolder; readonly held: TermState }

function leafOf(raw: readonly RawTerms[], { holder, held, waiting, inQuarters }: Leaf): Cell {
  const countOf = (of: TermHolder) =>
    raw.filter((row) => holderOf(row.officeKind) === of && row.held === held).reduce((sum, { n }) => sum + n, 0)
  const count = countOf(holder)
  const isClosed = holder !== 'bawaslu' && count > 0 && leavesFew(holder)
  return { code: `${holder} ${held}`, count, atLeast: 1, atMost: Infinity, ...(isClosed && { isClosed }), parts: [] }

  function leavesFew(group: AddresseeGroup): boolean {
    if (held === 'berjalan') return isFew(waiting(group) - count)
    const kind = kindInQuarters(group)
    const now = groupsOfKind(kind).reduce((sum, of) => sum + countOf(of), 0)
    return leavesFewBesideQuarters(inQuarters, { kind, held, now })
  }
}

function sumOf(code: string, cells: readonly Cell[]): Cell {
  const parts = cells.filter(({ count }) => count > 0)
  return { code, count: parts.reduce((sum, { count }) => sum + count, 0), atLeast: 1, atMost: Infinity, parts }
}

function namedBy(code: string): Omit<TermNumber, 'shown'> {
  const [said, held] = code.split(' ')
  return {
    holder: termHolders.find((known) => known === said) ?? 'semua',
    held: termStates.find((known) => known === held) ?? 'semua',
  }
}
