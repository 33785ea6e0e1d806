import { accept, refuse, type Result } from '#base'
import { lastEdited, pointsToMaker, type MakerAnswer } from '#core'
import {
  asActor,
  evidenceStore,
  newId,
  parseReceipt,
  recordEvent,
  showingStore,
  type ActorId,
  type Evidence,
  type ShownTo,
} from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'
import { handledEvidence, type OpenEvidence } from './open-evidence.ts'

export type ShowEvidence = OpenEvidence & {
  readonly to: ShownTo
  /** Who could have made this picture? */
  readonly makers: MakerAnswer
  /** How that was judged: from where it was taken, who stood there, what else shows in it. */
  readonly reason: string
}

const longestReason = 2_000

/**
 * Puts a copy of a picture before one terlapor, or before the body that has one file. Asked first is who could have made it: what few
 * people could have made is put before nobody, and is described in words instead (N60). Where somebody covered a part of it, the edited
 * piece goes and never the one before (N61).
 */
export const showEvidence = (desk: Desk, command: ShowEvidence): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, caseId, id, to, makers, reason } = command
    const now = desk.clock()
    const handled = await handledEvidence(tx, command, now)
    if (!handled.ok) return refuse(notFound)
    const { held } = handled.value
    const goes = lastEdited(id, await evidenceStore.listEdits(tx, caseId))
    const evidence = await evidenceStore.find(tx, caseId, goes)
    const wrong = textRefusal({ alasan: reason }, longestReason)
    if (wrong !== null) return refuse(wrong)
    const copy = evidence && copyToShow(evidence)
    if (evidence === null || copy === null) return refuse({ reason: 'no-safe-copy', basis: 'N60' })
    if (pointsToMaker(makers)) return refuse({ reason: 'points-to-maker', basis: 'N60' })
    const { officeKeyId } = evidence
    const showing = { id: newId(), evidenceId: goes, caseId, to, makers, reason, copyId: copy.id, officeKeyId }
    if (!(await showingStore.record(tx, { ...showing, sha256: copy.sha256, at: now, by: actor })))
      return refuse(badField('kepada', 'told-before'))
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'evidence-shown',
      about: { caseId, officeId: held.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N60',
      data: {
        evidenceId: goes,
        to: 'allegationId' in to ? 'terlapor' : 'penerusan',
        makers,
        sha256: copy.sha256.toString('hex'),
      },
    })
    return accept(null)
  })

/** Never the original. Null: nobody made a copy of it. */
const copyToShow = ({ kind, copy }: Evidence) => (kind === 'gambar' ? copy : null)

type ByCode = { readonly typed: string; readonly address: string; readonly showing: string }

/** A copy that was put before a terlapor, for whoever holds his code. */
export async function openShownByCode(
  netra: Netra,
  { typed, address, showing }: ByCode,
): Promise<Result<Uint8Array, StatusRefusal>> {
  const code = parseReceipt(typed)
  const place = code === null ? null : await showingStore.findByCode(netra.db, code, { id: showing, at: netra.clock() })
  const bytes = place === null ? null : await netra.openFile(place.copyId, place.officeKeyId)
  return bytes === null ? refuse(await wrongReceipt(netra, address)) : accept(bytes)
}

type AtReferral = { readonly actor: ActorId; readonly referralId: string; readonly showing: string }

/** A copy that was put before the body that has a file, for whoever answers there. */
export async function openShownAtReferral(
  netra: Netra,
  { actor, referralId, showing }: AtReferral,
): Promise<Result<Uint8Array, DeskRefusal>> {
  const place = await asActor(netra.db, actor, (tx) => showingStore.findOfReferral(tx, referralId, showing))
  // Gone by rule, it is not there either.
  const bytes = place === null ? null : await netra.openFile(place.copyId, place.officeKeyId)
  return bytes === null ? refuse(notFound) : accept(bytes)
}
