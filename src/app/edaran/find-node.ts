import { isRecordId } from '#base'
import { asActor, findOwnNode, type ActorId } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** The node of one office in a circular; null: none that the actor sees. */
export const findFirstNode = (
  { db }: Pick<Desk, 'db'>,
  { actor, circularId, officeId }: { readonly actor: ActorId; readonly circularId: string; readonly officeId: string },
): Promise<string | null> =>
  isRecordId(circularId) && isRecordId(officeId)
    ? asActor(db, actor, async (tx) => (await findOwnNode(tx, circularId, [officeId]))?.id ?? null)
    : Promise.resolve(null)
