import { error } from '@sveltejs/kit'
import type { ActorId } from '#app'
import { recordId } from '../server/record-id.ts'

type Params = { readonly id: string; readonly bukti: string; readonly tonton: string }
type Viewing = { readonly actor: ActorId; readonly caseId: string; readonly id: string; readonly viewing: string }

/** The sitting behind an address. */
export function viewingIn({ actor }: App.Locals, { id, bukti, tonton }: Params): Viewing {
  if (actor === null) error(404)
  return { actor: actor.id, caseId: recordId(id), id: recordId(bukti), viewing: recordId(tonton) }
}
