import { error } from '@sveltejs/kit'
import { circularSenders, circularTakers, type Role } from '#core'
import type { SignedIn, SignedInOffice } from '../signed-in.ts'

const officesWith = (actor: SignedIn, listed: readonly Role[]): readonly SignedInOffice[] => [
  ...new Map(
    actor.memberships.filter(({ role }) => listed.includes(role)).map(({ office }) => [office.id, office]),
  ).values(),
]

/** Offices for which somebody takes circulars today, and those in whose name he issues them. */
export const takesFor = (actor: SignedIn): readonly SignedInOffice[] => officesWith(actor, circularTakers)
export const sendsFor = (actor: SignedIn): readonly SignedInOffice[] => officesWith(actor, circularSenders)

/** Who has no part in circulars is told what anybody is told of an address that does not exist. */
export function demandTaker(actor: SignedIn | null): SignedIn {
  if (actor === null || takesFor(actor).length === 0) error(404)
  return actor
}

export function demandSender(actor: SignedIn | null): SignedIn {
  if (actor === null || sendsFor(actor).length === 0) error(404)
  return actor
}
