import { accept, refuse, type Result } from '#base'
import { circularStore, findOwnNode, type Tx } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'
import { checkDraft, draftWithin, type CheckedDraft, type DraftCircular } from './draft-circular.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'
import { sendWithin } from './send-circular.ts'
import { acknowledgeOnPaperWithin } from './take-circular.ts'

type HandedCircular = DraftCircular & {
  /** Who took the letter by hand, and in which office: the Sekda at a rakor. Null: nobody did. */
  readonly handedTo: { readonly officeId: string; readonly accordingTo: string } | null
}

/**
 * A letter handed over at a meeting begins its cascade: drafted, sent to all it is for, and acknowledged by whoever took it by hand, in one
 * transaction. Begun again with the same id, it is begun once.
 */
export async function startCascade(
  netra: Pick<Netra, 'db' | 'clock' | 'files' | 'verifyPdf'>,
  handed: HandedCircular,
): Promise<Result<string, CircularRefusal>> {
  const checked = checkDraft(netra, handed, netra.clock())
  if (!checked.ok) return checked
  return decideAs<string, CircularRefusal>(netra, handed.actor, (tx) => startWithin(tx, netra, handed, checked.value))
}

/** The same within somebody else's transaction. */
export async function startWithin(
  tx: Tx,
  netra: Pick<Netra, 'clock' | 'files'>,
  { handedTo, ...asked }: HandedCircular,
  checked: CheckedDraft,
): Promise<Result<string, CircularRefusal>> {
  const { actor, issuerOfficeId, id: circularId } = asked
  await draftWithin(tx, netra, asked, checked, handedTo?.officeId ?? null)
  const preview = await circularStore.preview(tx, circularId)
  if (preview === null) return refuse(noCircular)
  const sent = await sendWithin(tx, netra, { actor, circularId, issuerOfficeId, digest: preview.digest })
  if (!sent.ok) return sent
  if (handedTo === null) return accept(circularId)
  const node = await findOwnNode(tx, circularId, [handedTo.officeId])
  if (node === null) return refuse(circularField('office', 'outside'))
  const taken = await acknowledgeOnPaperWithin(tx, netra, {
    ...{ actor, nodeId: node.id, happenedAt: netra.clock(), capacity: null, accordingTo: handedTo.accordingTo },
  })
  return taken.ok ? accept(circularId) : taken
}
