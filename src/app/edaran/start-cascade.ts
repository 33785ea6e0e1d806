import { type Result } from '#base'
import type { Netra } from '../ports.ts'
import { draftCircular, type DraftCircular } from './draft-circular.ts'
import type { CircularRefusal } from './refused.ts'
import { previewCircular, sendCircular } from './send-circular.ts'
import { acknowledgeOnPaper } from './take-circular.ts'
import { findFirstNode } from './find-node.ts'

export type HandedCircular = DraftCircular & {
  /** Who took the letter by hand, and in which office: the Sekda at a rakor. Null: nobody did. */
  readonly handedTo: { readonly officeId: string; readonly accordingTo: string } | null
}

/** A letter handed over at a meeting begins its cascade: drafted, sent to all it is for, and acknowledged by whoever took it by hand. */
export async function startCascade(
  netra: Pick<Netra, 'db' | 'clock' | 'files' | 'verifyPdf'>,
  { handedTo, ...asked }: HandedCircular,
): Promise<Result<string, CircularRefusal>> {
  const drafted = await draftCircular(netra, asked)
  if (!drafted.ok) return drafted
  const { actor, issuerOfficeId } = asked
  const circularId = drafted.value
  const preview = await previewCircular(netra, { actor, circularId })
  if (!preview.ok) return preview
  const sent = await sendCircular(netra, { actor, circularId, issuerOfficeId, digest: preview.value.digest })
  if (!sent.ok) return sent
  if (handedTo !== null) {
    const nodeId = await findFirstNode(netra, { actor, circularId, officeId: handedTo.officeId })
    const at = netra.clock()
    if (nodeId !== null)
      await acknowledgeOnPaper(netra, {
        actor,
        nodeId,
        happenedAt: at,
        capacity: null,
        accordingTo: handedTo.accordingTo,
      })
  }
  return drafted
}
