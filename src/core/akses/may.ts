import type { PlainDate } from '#law'
import type { OfficeId } from '../kewenangan/office.ts'
import type { Capacity, Relation, Role, Verb } from './role.ts'
import { rights } from './rights.ts'

/** A person's place at an office, by decree, half-open: `until` is the first day no longer held. */
export type Membership = {
  readonly office: OfficeId
  /** The offices above it in its chain, in any order. */
  readonly above: readonly OfficeId[]
  readonly role: Role
  readonly capacity: Capacity
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** Where a record stands: the office that handles it, those above that office, those accused, those it was referred to. */
export type RecordPlace = {
  readonly office: OfficeId
  readonly above: readonly OfficeId[]
  readonly accused: readonly OfficeId[]
  readonly receiving: readonly OfficeId[]
}

/** A person on a day at the office. */
export type Holder = { readonly memberships: readonly Membership[]; readonly on: PlainDate }

/** An acting head's right ends with the decree: on its last day still held, on the day after not. */
export const isHeld = ({ from, until }: Pick<Membership, 'from' | 'until'>, on: PlainDate) => from <= on && (until === null || on < until)

/** How a record stands to an office. Accused comes before all else. */
export function relationOf({ office, above }: Pick<Membership, 'office' | 'above'>, record: RecordPlace): Relation {
  if (record.accused.includes(office)) return 'walled'
  if (record.office === office) return 'own'
  if (record.receiving.includes(office)) return 'receiving'
  if (record.above.includes(office)) return 'below'
  return above.includes(record.office) ? 'above' : 'beside'
}

/**
 * Whether somebody may. One membership is enough, except that a person of the accused's own office is walled
 * whatever else they are.
 */
export function may({ memberships, on }: Holder, verb: Verb, record: RecordPlace): boolean {
  const held = memberships.filter((membership) => isHeld(membership, on))
  const walled = held.some((membership) => relationOf(membership, record) === 'walled')
  return held.some((membership) => {
    const relation = walled ? 'walled' : relationOf(membership, record)
    return rights[membership.role][verb]?.includes(relation) ?? false
  })
}
