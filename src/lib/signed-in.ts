import type { Capacity, Role } from '#core'

/** Who is signed in, as a page needs it. The rights themselves are decided by the use cases and by PostgreSQL. */
export type SignedIn = {
  readonly id: string
  readonly name: string
  /** Those held today. */
  readonly memberships: readonly SignedInMembership[]
}

export type SignedInMembership = {
  readonly officeId: string
  readonly officeName: string
  readonly role: Role
  readonly capacity: Capacity
}
