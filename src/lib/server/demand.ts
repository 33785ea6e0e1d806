import { error } from '@sveltejs/kit'
import { rights, type Verb } from '#core'
import type { SignedIn } from '../signed-in.ts'

/** Who holds no role with this right is told what anybody is told of an address that does not exist. */
export function demand(actor: SignedIn | null, verb: Verb): SignedIn {
  if (!actor?.memberships.some(({ role }) => rights[role][verb] !== undefined)) error(404)
  return actor
}
