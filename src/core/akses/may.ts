import { addDays, type PlainDate } from '#law'
import type { OfficeId } from '../kewenangan/office.ts'
import { lentBy } from './posts.ts'
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
  /** The day it is at this office, by its own zone: an evening in Jakarta is the next morning in Jayapura. */
  readonly today: PlainDate
  /** The office a seconded person is lent from. */
  readonly home?: OfficeId | null
  /** Of a police member of Gakkumdu: the Polres he is lent from, with its Polsek and its Propam (N78). */
  readonly unit?: readonly OfficeId[]
}

/** Where a record stands: the office that handles it, those above that office, those accused, those it was referred to. */
export type RecordPlace = {
  readonly office: OfficeId
  readonly above: readonly OfficeId[]
  readonly accused: readonly OfficeId[]
  readonly receiving: readonly OfficeId[]
}

/** A person, each of whose offices has its own day. */
export type Holder = { readonly memberships: readonly Membership[] }

/** An acting head's right ends with the decree: on its last day still held, on the day after not. */
export const isHeld = ({ from, until }: Pick<Membership, 'from' | 'until'>, on: PlainDate) =>
  from <= on && (until === null || on < until)

/** Members of Gakkumdu are always lent. Where nobody said by whom, no wall could stand: such a post gives no right (N78). */
const lacksHome = ({ role, home }: Membership) => lentBy(role) !== null && typeof home !== 'string'

/** How long somebody who left an office still counts as its own when it is accused. Wider than rights on purpose. */
const wallDays = 365

/** Whether the record accuses an office that somebody belongs to, is lent from, or left within a year. */
function isWalled({ memberships }: Holder, { accused }: RecordPlace): boolean {
  const recent = memberships.filter(({ until, today }) => until === null || until > addDays(today, -wallDays))
  return recent.some(({ office, home, unit = [] }) =>
    [office, home, ...unit].some((one) => typeof one === 'string' && accused.includes(one)),
  )
}

/** How a record stands to the office of one membership, walls apart. */
export function relationOf({ office, above }: Pick<Membership, 'office' | 'above'>, record: RecordPlace): Relation {
  if (record.office === office) return 'own'
  if (record.receiving.includes(office)) return 'receiving'
  if (record.above.includes(office)) return 'below'
  return above.includes(record.office) ? 'above' : 'beside'
}

/**
 * Whether somebody may. One membership is enough, except that a person of the accused's own office is walled
 * whatever else they are.
 */
export function may(holder: Holder, verb: Verb, record: RecordPlace): boolean {
  const walled = isWalled(holder, record)
  return holder.memberships
    .filter((membership) => isHeld(membership, membership.today) && !lacksHome(membership))
    .some(
      (membership) =>
        rights[membership.role][verb]?.includes(walled ? 'walled' : relationOf(membership, record)) ?? false,
    )
}
