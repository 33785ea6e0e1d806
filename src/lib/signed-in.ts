import type { ActorId } from '#app'
import type { Capacity, Role } from '#core'

/** Who is signed in, as a page needs it. The rights themselves are decided by the use cases and by PostgreSQL. */
export type SignedIn = {
  readonly id: ActorId
  readonly name: string
  /** One of the invented people of a demonstration. */
  readonly demonstration: boolean
  /** What this person holds today. An acting head whose decree ended yesterday holds nothing. */
  readonly memberships: readonly SignedInMembership[]
}

export type SignedInMembership = {
  readonly id: string
  readonly role: Role
  readonly capacity: Capacity
  readonly office: SignedInOffice
}

export type SignedInOffice = {
  readonly id: string
  /** Ours, e.g. `BAWASLU-64.01`. */
  readonly code: string
  readonly name: string
  readonly shortName: string
  /** E.g. `bawaslu-kabkota`, `panwascam`, `bkpsdm`. */
  readonly kind: string
  readonly zone: 'WIB' | 'WITA' | 'WIT'
  readonly regionCode: string
  /** Bawaslu's ranks above it, nearest last; empty for everybody else. */
  readonly above: readonly string[]
}
