/** Who is signed in, as a page needs it. The rights themselves are decided by the use cases and by PostgreSQL. */
export type SignedIn = {
  readonly id: string
  readonly name: string
  readonly memberships: readonly SignedInMembership[]
}

export type SignedInMembership = {
  readonly officeId: string
  readonly officeName: string
  /** A role of core/akses, e.g. 'staf-penanganan'. */
  readonly role: string
  readonly capacity: string
}
