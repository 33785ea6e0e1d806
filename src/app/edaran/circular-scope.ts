import { isRecordId } from '#base'
import { asActor, circularStore, type ActorId, type ScopeRow } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** To which kinds of offices somebody may write in the name of an office, and how many there are of each. */
export const listCircularScope = (
  { db }: Pick<Desk, 'db'>,
  { actor, officeId }: { readonly actor: ActorId; readonly officeId: string },
): Promise<readonly ScopeRow[]> =>
  isRecordId(officeId) ? asActor(db, actor, (tx) => circularStore.scope(tx, officeId)) : Promise.resolve([])
