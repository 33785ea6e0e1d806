import { error } from '@sveltejs/kit'
import { rights, type Verb } from '#core'
import type { SignedIn } from '../signed-in.ts'

/** Who holds no role with this right is told what anybody is told of an address that does not exist. */
export const demand = (actor: SignedIn | null, verb: Verb): SignedIn => demandAny(actor, [verb])

/** The same, where one of several rights will do. */
export function demandAny(actor: SignedIn | null, verbs: readonly Verb[]): SignedIn {
  if (!actor?.memberships.some(({ role }) => verbs.some((verb) => rights[role][verb] !== undefined))) error(404)
  return actor
}
