import { accept, isRecordId, refuse, type Result } from '#base'
import { circularEvent, circularStore, type ActorId, type CircularPreview, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { noCircular, type CircularRefusal } from './refused.ts'

export type { CircularPreview }

/** Who would get a draft: offices, people, and by which kinds. */
export const previewCircular = (
  desk: Pick<Desk, 'db'>,
  { actor, circularId }: { readonly actor: ActorId; readonly circularId: string },
): Promise<Result<CircularPreview, CircularRefusal>> =>
  decideAs<CircularPreview, CircularRefusal>(desk, actor, async (tx) => {
    const preview = isRecordId(circularId) ? await circularStore.preview(tx, circularId) : null
    return preview === null ? refuse(noCircular) : accept(preview)
  })

type SendCircular = {
  readonly actor: ActorId
  readonly circularId: string
  readonly issuerOfficeId: string
  /** Of the preview that was looked at. */
  readonly digest: string
}

/**
 * Sends a draft to all of its preview, in one transaction: the whole tree stands afterwards, or nothing. Sent twice, it is sent once, and the
 * second click is told so like the first.
 */
export const sendCircular = (
  desk: Desk,
  asked: SendCircular,
): Promise<Result<'sent' | 'sent-before', CircularRefusal>> =>
  decideAs<'sent' | 'sent-before', CircularRefusal>(desk, asked.actor, (tx) => sendWithin(tx, desk, asked))

/** The same within somebody else's transaction. */
export async function sendWithin(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  { actor, circularId, issuerOfficeId, digest }: SendCircular,
): Promise<Result<'sent' | 'sent-before', CircularRefusal>> {
  if (!isRecordId(circularId)) return refuse(noCircular)
  const at = clock()
  const event = circularEvent({
    type: 'circular-sent',
    circularId,
    nodeId: null,
    officeId: issuerOfficeId,
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: 'N88',
    data: { offices: digest },
  })
  const outcome = await circularStore.send(tx, { circularId, digest, event: event.row, at })
  if (outcome === 'sent' || outcome === 'sent-before') return accept(outcome)
  return refuse({ reason: outcome })
}

/** What the sender tells the public beside the coverage, when his deadline has passed. */
export const notePublic = (
  desk: Pick<Desk, 'db'>,
  { actor, circularId, note }: { readonly actor: ActorId; readonly circularId: string; readonly note: string },
): Promise<Result<null, CircularRefusal>> =>
  decideAs<null, CircularRefusal>(desk, actor, async (tx) => {
    const words = note.trim()
    if (words.length > 2_000) return refuse({ reason: 'field', field: 'note', problem: 'too-long' })
    const isOwn = isRecordId(circularId) && (await circularStore.notePublic(tx, circularId, words || null))
    return isOwn ? accept(null) : refuse(noCircular)
  })
