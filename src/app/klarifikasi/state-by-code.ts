import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { accusedStatementKinds, fileMegabytes, mayState, mostSentInADay, type AccusedStatementKind } from '#core'
import { addHours } from '#law'
import { accusedDoor, eventRow, newId, parseReceipt, retryKey, systemActors, type KeptStatement } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { mediaTypeOf } from '../laporan/media-type.ts'
import { reference } from '../laporan/reference.ts'
import { badField, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'

type StateByCode = {
  readonly typed: string
  readonly address: string
  /** Made with the form, so that sending it again keeps nothing twice. */
  readonly key: string
  readonly kind: AccusedStatementKind
  readonly body: string
  /** Counter-evidence as it came, with kind `bukti`. */
  readonly file?: ScannedForm
}

export type StateRefusal =
  | StatusRefusal
  | Extract<DeskRefusal, { readonly reason: 'field' }>
  /** The case is decided; what he says now is for the body that received it. */
  | { readonly reason: 'decided-already' }
  /** The same form, with other words in it. */
  | { readonly reason: 'sent-before' }
  | { readonly reason: 'too-many-today' }
  | { readonly reason: 'too-many-files' }
  | ScanRefusal

/** What a terlapor sends by his code: kept once, with its event, in his own case. */
export async function stateByCode(netra: Netra, said: StateByCode): Promise<Result<'kept' | 'known', StateRefusal>> {
  const code = parseReceipt(said.typed)
  if (code === null) return refuse(await wrongReceipt(netra, said.address))
  const invalid = accusedStatementKinds.includes(said.kind)
    ? textRefusal({ body: said.body })
    : badField('kind', 'unknown')
  if (invalid?.reason === 'field') return refuse(invalid)
  const file = fileOf(said)
  if (!file.ok) return file
  const now = netra.clock()
  const outcome = await accusedDoor.holding(
    netra.db,
    { code, since: addHours(now, -24), at: now },
    async (tx, holder): Promise<Outcome> => {
      if (holder === null) return 'unknown'
      if (!mayState(said.kind, holder.state)) return 'decided-already'
      const key = retryKey(`terlapor ${holder.codeId} ${said.key}`)
      const [id, fileId] = [newId(), newId()]
      const event = eventRow({
        stream: 'perkara',
        type: 'accused-stated',
        about: { caseId: holder.caseId, officeId: holder.officeId },
        actor: systemActors.terlapor,
        happenedAt: now,
        recordedAt: now,
        data: { statementId: id, kind: said.kind, ordinal: holder.ordinal },
      })
      const { kind, body } = said
      const sent = file.value
      const isFull = sent !== null && holder.filesSince >= mostSentInADay.files
      const sealing = sent === null ? null : await reference(netra).fileKey(holder.officeId)
      const fingerprint = key.fingerprint({
        kind,
        body,
        ...(sent === null ? {} : { sha256: sent.sha256.toString('hex') }),
      })
      const kept = await accusedDoor.state(tx, code, {
        id,
        kind,
        body,
        receivedAt: now,
        keyHash: key.hash,
        fingerprint,
        event,
        room: holder.sentSince < mostSentInADay.texts && !isFull,
        file:
          sent === null || sealing === null
            ? null
            : {
                id: fileId,
                mediaType: sent.mediaType,
                size: sent.bytes.length,
                sha256: sent.sha256,
                officeKeyId: sealing.id,
              },
      })
      // After its row and before the end of the transaction: a form sent again leaves no second file, and no row lacks its own.
      if (kept === 'kept' && sent !== null && sealing !== null)
        await netra.files.keep(fileId, await netra.sealer.seal(Buffer.from(sent.bytes).toString('base64'), sealing))
      return kept === 'full' && isFull ? 'full-of-files' : kept
    },
  )
  return outcome === 'unknown' ? refuse(await wrongReceipt(netra, said.address)) : answers[outcome]
}

type Outcome = KeptStatement | 'decided-already' | 'full-of-files'
const answers: Readonly<Record<Exclude<Outcome, 'unknown'>, Result<'kept' | 'known', StateRefusal>>> = {
  kept: accept('kept'),
  known: accept('known'),
  changed: refuse({ reason: 'sent-before' }),
  full: refuse({ reason: 'too-many-today' }),
  'full-of-files': refuse({ reason: 'too-many-files' }),
  'decided-already': refuse({ reason: 'decided-already' }),
}

type SentFile = { readonly bytes: Uint8Array; readonly mediaType: string; readonly sha256: Buffer }

/** What the file is, by how it begins and by nothing that its sender says of it. */
function fileOf({ kind, file }: StateByCode): Result<SentFile | null, StateRefusal> {
  if (file === undefined) return accept(null)
  if (kind !== 'bukti') return refuse({ reason: 'scan-not-a-document' })
  if (file.bytes.length > fileMegabytes * 1024 * 1024)
    return refuse({ reason: 'scan-too-large', megabytes: fileMegabytes })
  const mediaType = mediaTypeOf(file.bytes)
  if (mediaType === null) return refuse({ reason: 'scan-not-a-document' })
  return accept({ bytes: file.bytes, mediaType, sha256: createHash('sha256').update(file.bytes).digest() })
}
