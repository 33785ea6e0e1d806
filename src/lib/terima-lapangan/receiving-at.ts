import { error } from '@sveltejs/kit'
import { rights } from '#core'
import type { SignedIn, SignedInMembership } from '../signed-in.ts'

type Receiving = { readonly actor: SignedIn; readonly office: SignedInMembership['office'] }

/** At which office somebody takes in what supervisors bring or read out; whoever does nowhere gets the page of an address that is not there. */
export function receivingAt(actor: SignedIn | null): Receiving {
  const at = actor?.memberships.find(({ role }) => rights[role]['enter-report'] !== undefined)
  if (actor === null || at === undefined) error(404)
  return { actor, office: at.office }
}
