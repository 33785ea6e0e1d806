import { accept, refuse, type Result } from '#base'
import { playedAs, viewingHours } from '#core'
import { addHours } from '#law'
import { newId, noteReads, recordEvent, viewingStore, type Evidence } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound } from '../perkara/refused.ts'
import type { Netra, Slice } from '../ports.ts'
import { handledEvidence, type OpenedEvidence, type OpenEvidence, type OpeningRefusal } from './open-evidence.ts'

/** Sits down to a film or a sound: one event with its hash, however many places a browser then asks for (N58). */
export const beginViewing = (desk: Desk, wanted: OpenEvidence): Promise<Result<string, OpeningRefusal>> =>
  decideAs<string, OpeningRefusal>(desk, wanted.actor, async (tx) => {
    const now = desk.clock()
    const handled = await handledEvidence(tx, wanted, now)
    if (!handled.ok) return handled
    const { held, evidence } = handled.value
    if (playedAs(evidence.mediaType) === null) return refuse(notFound)
    const { officeId, provinceOfficeId } = held
    const viewing = { id: newId(), evidenceId: evidence.id, by: wanted.actor, begunAt: now }
    await viewingStore.begin(tx, { ...viewing, endsAt: addHours(now, viewingHours) })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'evidence-viewed',
      about: { caseId: wanted.caseId, officeId },
      actor: wanted.actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N58',
      data: { evidenceId: evidence.id, kind: evidence.kind, sha256: evidence.sha256 },
    })
    await noteReads(tx, wanted.actor, 'perkara', [{ caseId: wanted.caseId, officeId, provinceOfficeId }], now)
    return accept(viewing.id)
  })

export type Viewing = OpenEvidence & { readonly viewing: string }

/** What is watched, for whoever sat down to it and as long as the sitting lasts. */
export const findViewing = (desk: Desk, wanted: Viewing): Promise<Result<Evidence, OpeningRefusal>> =>
  decideAs<Evidence, OpeningRefusal>(desk, wanted.actor, async (tx) => {
    const now = desk.clock()
    const handled = await handledEvidence(tx, wanted, now)
    if (!handled.ok) return handled
    const isOpen = await viewingStore.isOpen(tx, { id: wanted.viewing, evidenceId: wanted.id, at: now })
    return isOpen ? accept(handled.value.evidence) : refuse(notFound)
  })

/** Behind the end of what is watched. */
export type NoSuchPlace = { readonly reason: 'no-such-place'; readonly size: number }

/** A place in what is watched; its bytes are read from the sealed store, and only those. */
export async function readViewing<Place extends Slice>(
  netra: Pick<Netra, 'db' | 'clock' | 'uploads'>,
  wanted: Viewing,
  placeIn: (size: number) => Place | null,
): Promise<Result<OpenedEvidence & { readonly slice: Place }, OpeningRefusal | NoSuchPlace>> {
  const found = await findViewing(netra, wanted)
  if (!found.ok) return found
  const { id, officeKeyId, size } = found.value
  const slice = placeIn(size)
  if (slice === null) return refuse({ reason: 'no-such-place', size })
  const bytes = await netra.uploads.open(id, officeKeyId, slice)
  return bytes.ok ? accept({ evidence: found.value, slice, bytes: bytes.value }) : bytes
}
