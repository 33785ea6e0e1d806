import { accept, refuse, type Result } from '#base'
import { recordEvent, refusalStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

/** The counter that the rank above told to take a reporter in notes that he came: its task is done. */
export const receiveReturned = (
  desk: Desk,
  { actor, refusalId }: { readonly actor: ActorId; readonly refusalId: string },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const received = await refusalStore.receive(tx, refusalId, now)
    if (received === null) return refuse(notFound)
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'returned-reporter-received',
      about: { officeId: received.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N27',
      data: { refusalId },
    })
    return accept(null)
  })
