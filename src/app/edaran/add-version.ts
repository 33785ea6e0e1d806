import { accept, isRecordId, refuse, type Result } from '#base'
import { reopenings } from '#core'
import { circularEvent, circularStore, type ActorId } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'
import { readText, type SentText } from './read-text.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'

type AddVersion = {
  readonly actor: ActorId
  readonly circularId: string
  readonly issuerOfficeId: string
  readonly text: SentText | null
  /** What is other in this text, for whoever must read it again. */
  readonly changes: string
  readonly reopens: string
  readonly kinds: readonly string[]
}

/** A new text of a circular that is out. Who must acknowledge again is said by its sender; nobody else's acknowledgement is touched. */
export async function addVersion(
  netra: Pick<Netra, 'db' | 'clock' | 'files' | 'verifyPdf'>,
  asked: AddVersion,
): Promise<Result<null, CircularRefusal>> {
  const changes = asked.changes.trim()
  const reopens = reopenings.find((one) => one === asked.reopens)
  if (!isRecordId(asked.circularId)) return refuse(noCircular)
  if (changes === '') return refuse(circularField('changes', 'blank'))
  if (changes.length > 2_000) return refuse(circularField('changes', 'too-long'))
  if (reopens === undefined || (reopens === 'jenis' && asked.kinds.length === 0))
    return refuse(circularField('kinds', 'blank'))
  const { text } = asked
  if (text === null) return refuse({ reason: 'not-a-pdf' })
  const read = readText(netra, text, { changes, reopens, reopenedKinds: reopens === 'jenis' ? asked.kinds : [] })
  if (!read.ok) return read
  const at = netra.clock()
  const { circularId, actor } = asked
  return decideAs<null, CircularRefusal>(netra, actor, async (tx) => {
    const { row: event } = circularEvent({
      type: 'version-added',
      circularId,
      nodeId: null,
      officeId: asked.issuerOfficeId,
      actor,
      happenedAt: at,
      recordedAt: at,
      basis: 'N88',
      data: {
        sha256: read.value.sha256.toString('hex'),
        verdict: read.value.verdict,
        reopens,
        kinds: [...read.value.reopenedKinds],
      },
    })
    const outcome = await circularStore.addText(tx, { circularId, text: read.value, event, at })
    if (outcome !== 'added') return refuse({ reason: outcome })
    await netra.files.keep(read.value.fileId, text.bytes)
    return accept(null)
  })
}
