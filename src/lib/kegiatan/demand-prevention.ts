import { error } from '@sveltejs/kit'
import { mayPrevent } from '#core'
import { isRecordId } from '#base'
import type { SignedIn, SignedInMembership, SignedInOffice } from '../signed-in.ts'

type Preventing = {
  readonly signedIn: SignedIn
  /** The posts in which he enters activities; the first is where he begins. */
  readonly posts: readonly [SignedInMembership, ...SignedInMembership[]]
}

/** Who has no post of prevention is told what anybody is told of an address that does not exist. */
export function demandPrevention(actor: SignedIn | null): Preventing {
  const [first, ...others] = actor?.memberships.filter(({ role }) => mayPrevent(role)) ?? []
  if (actor === null || first === undefined) error(404)
  return { signedIn: actor, posts: [first, ...others] }
}

/** The offices of these posts, each once. */
export const officesOf = ({ posts }: Preventing): readonly SignedInOffice[] => [
  ...new Map(posts.map(({ office }) => [office.id, office])).values(),
]

/** The id of a record in an address, or an address that does not exist. */
export function knownId(text: string): string {
  if (!isRecordId(text)) error(404)
  return text
}

/** The region a page is about: the one that was asked for, if it is one, or that of the office. */
export const regionAsked = (url: URL, own: string): string => {
  const asked = url.searchParams.get('wilayah')
  return asked !== null && /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(asked) ? asked : own
}
