import { accept, isRecordId, refuse, type Result } from '#base'
import { circularEvent, circularStore, type ActorId, type CircularEventType } from '#store'
import type { Instant } from '#law'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'

type Own = { readonly actor: ActorId; readonly circularId: string; readonly issuerOfficeId: string }

const eventOf = (type: CircularEventType, { actor, circularId, issuerOfficeId }: Own, at: Instant) =>
  circularEvent({
    type,
    circularId,
    nodeId: null,
    officeId: issuerOfficeId,
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: 'N113',
    data: {},
  }).row

/** Takes a circular back, with the reason that all who have it read (N113). What was acknowledged stays as it was. */
export async function withdrawCircular(
  desk: Desk,
  { reason, ...own }: Own & { readonly reason: string },
): Promise<Result<null, CircularRefusal>> {
  const words = reason.trim()
  if (words === '') return refuse(circularField('reason', 'blank'))
  if (words.length > 1_000) return refuse(circularField('reason', 'too-long'))
  if (!isRecordId(own.circularId)) return refuse(noCircular)
  return decideAs<null, CircularRefusal>(desk, own.actor, async (tx) => {
    const at = desk.clock()
    const event = eventOf('circular-withdrawn', own, at)
    const outcome = await circularStore.withdraw(tx, { circularId: own.circularId, reason: words, event, at })
    return outcome === 'done' ? accept(null) : refuse({ reason: outcome })
  })
}

/** Shows the text of a circular to everybody, or no longer: its sender decides, and either is an event. */
export const showCircularText = (
  desk: Desk,
  { isShown, ...own }: Own & { readonly isShown: boolean },
): Promise<Result<null, CircularRefusal>> =>
  decideAs<null, CircularRefusal>(desk, own.actor, async (tx) => {
    if (!isRecordId(own.circularId)) return refuse(noCircular)
    const at = desk.clock()
    const event = eventOf(isShown ? 'text-shown' : 'text-hidden', own, at)
    const isOwn = await circularStore.showText(tx, { circularId: own.circularId, isShown, event, at })
    return isOwn ? accept(null) : refuse(noCircular)
  })
