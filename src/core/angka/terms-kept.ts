import { addresseeGroups, groupOf, type AddresseeGroup } from './silence.ts'
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

const holderOf = (officeKind: string): TermHolder => (officeKind === 'bawaslu' ? 'bawaslu' : groupOf(officeKind))

/** One tree alone is published, all, holders, states, as with files without news; the small are left out of it. */
export function publishableTerms(raw: readonly RawTerms[], limit = smallestShown): readonly TermNumber[] {
  const all = sumOf(
    'semua',
    termHolders.map((holder) =>
      sumOf(
        holder,
        termStates.map((held) => leafOf(raw, holder, held)),
      ),
    ),
  )
  const hidden = hiddenIn(all, limit)
  if (hidden === 'everything') return [{ holder: 'semua', held: 'semua', shown: null }]
  const closed = new Set(hidden.map(({ code }) => code))
  return [all, ...all.parts, ...all.parts.flatMap(({ parts }) => parts)].map(({ code, count }) => ({
    ...namedBy(code),
    shown: closed.has(code) ? null : count,
  }))
}

function leafOf(raw: readonly RawTerms[], holder: TermHolder, held: TermState): Cell {
  const count = raw
    .filter((row) => holderOf(row.officeKind) === holder && row.held === held)
    .reduce((sum, { n }) => sum + n, 0)
  return { code: `${holder} ${held}`, count, atLeast: 1, atMost: Infinity, parts: [] }
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
