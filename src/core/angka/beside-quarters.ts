import { isFew } from './rests.ts'
import { addresseeGroups, type AddresseeGroup } from './silence.ts'

/** A term that ended, as the ranks of quarters and the terms by holder both tell it. */
export type EndedAs = 'tepat' | 'lewat'
/** In ranks of quarters bodies of the whole nation are one kind by themselves. */
export type RankedKind = AddresseeGroup | 'nasional'
export const rankedKinds: readonly RankedKind[] = [...addresseeGroups, 'nasional']

export type KindSum = { readonly code: string; readonly met: number; readonly late: number }
/** How many terms of a kind of body all quarters tell together; null: none of them tells any. */
export type InQuarters = (kind: RankedKind, held: EndedAs) => number | null

export const noQuarters: InQuarters = () => null

/** What all ranked quarters together told of a kind; null where none told of it, which is not zero. */
export function inQuartersOf(sums: readonly KindSum[]): InQuarters {
  const byKind = new Map(sums.map((sum) => [sum.code, sum]))
  return (kind, held) => {
    const sum = byKind.get(kind)
    return sum === undefined ? null : held === 'tepat' ? sum.met : sum.late
  }
}

/** Kinds of which every body is of the whole nation. */
const central: readonly AddresseeGroup[] = ['bkn', 'dkpp']
export const kindInQuarters = (group: AddresseeGroup): RankedKind => (central.includes(group) ? 'nasional' : group)
/** The kinds of holder that a kind of the ranks is held beside. */
export const groupsOfKind = (kind: RankedKind): readonly AddresseeGroup[] => (kind === 'nasional' ? central : [kind])

/**
 * Whether what is told of a kind now, less all quarters, would say that between one and four terms ended since, or in a quarter that hid them (N212).
 * `now`: what stands, or is about to, of each of its holders; null where one is hidden.
 */
export function leavesFewBesideQuarters(
  inQuarters: InQuarters,
  { kind, held, now }: { readonly kind: RankedKind; readonly held: EndedAs; readonly now: number | null },
): boolean {
  const closed = inQuarters(kind, held)
  return closed !== null && now !== null && isFew(Math.abs(now - closed))
}
