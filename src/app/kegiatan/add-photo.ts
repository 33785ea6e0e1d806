import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import { asActor, entryStore, newId, photoStore, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { ImageRefusal, Netra } from '../ports.ts'

/** What a form brings in one piece. */
export const photoMegabytes = 10
const longestCaption = 300

type AddPhoto = {
  readonly actor: ActorId
  readonly id: string
  readonly bytes: Uint8Array
  readonly caption: string
  /** Whether the public page may show it. */
  readonly shown: boolean
}

/**
 * Keeps a picture to look at, turned upright and without what a camera writes beside it; of the original only its hash. A photo that is
 * evidence of a violation does not belong here: it goes with an LHP or a case.
 */
export async function addPhoto(
  netra: Pick<Netra, 'db' | 'clock' | 'files' | 'copyImage'>,
  { actor, id, bytes, caption, shown }: AddPhoto,
): Promise<Result<null, DeskRefusal | ImageRefusal>> {
  if (bytes.length > photoMegabytes * 1024 * 1024) return refuse(badField('foto', 'too-long'))
  if (caption.trim().length > longestCaption) return refuse(badField('keterangan', 'too-long'))
  const held = isRecordId(id) ? await asActor(netra.db, actor, (tx) => entryStore.find(tx, id)) : null
  if (held === null) return refuse(notFound)
  const copied = await netra.copyImage(bytes)
  if (!copied.ok) return copied
  const { jpeg, width, height } = copied.value
  const photoId = newId()
  // Before the row: a copy without a row shows nowhere, a row without its copy would be a broken picture.
  await netra.files.keep(photoId, jpeg)
  return decideAs<null, DeskRefusal>(netra, actor, async (tx) => {
    const at = netra.clock()
    const originalHash = createHash('sha256').update(bytes).digest()
    const photo = {
      id: photoId,
      activityId: id,
      caption: caption.trim(),
      shown,
      originalHash,
      width,
      height,
      by: actor,
      at,
    }
    if (!(await photoStore.add(tx, photo))) return accept(null)
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'photo-added', about: { officeId: held.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N94' },
      data: { activityId: id, photoId, shown, original: originalHash.toString('hex') },
    })
    return accept(null)
  })
}

/** Puts a photo on the public page, or takes it off. */
export const showPhoto = (
  desk: Desk,
  {
    actor,
    id,
    photoId,
    shown,
  }: { readonly actor: ActorId; readonly id: string; readonly photoId: string; readonly shown: boolean },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const held = isRecordId(id) && isRecordId(photoId) ? await entryStore.find(tx, id) : null
    if (held === null || !(await photoStore.isThere(tx, photoId, id))) return refuse(notFound)
    await photoStore.show(tx, photoId, shown)
    const at = desk.clock()
    await recordEvent(tx, {
      stream: 'kegiatan',
      type: shown ? 'photo-shown' : 'photo-hidden',
      about: { officeId: held.officeId },
      actor,
      ...{ happenedAt: at, recordedAt: at, basis: 'N94' },
      data: { activityId: id, photoId },
    })
    return accept(null)
  })

/** Says what is on a photo; one that came from a phone has no words yet. */
export const describePhoto = (
  desk: Desk,
  {
    actor,
    id,
    photoId,
    caption,
  }: { readonly actor: ActorId; readonly id: string; readonly photoId: string; readonly caption: string },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const held = isRecordId(id) && isRecordId(photoId) ? await entryStore.find(tx, id) : null
    if (held === null || !(await photoStore.isThere(tx, photoId, id))) return refuse(notFound)
    if (caption.trim().length > longestCaption) return refuse(badField(`keterangan-${photoId}`, 'too-long'))
    await photoStore.describe(tx, photoId, caption.trim())
    const at = desk.clock()
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'photo-described', about: { officeId: held.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N94' },
      data: { activityId: id, photoId },
    })
    return accept(null)
  })

/** The copy, for somebody of its office, or with nobody signed in where the public page shows it. */
export async function openPhoto(
  netra: Pick<Netra, 'db' | 'files'>,
  { actor, id, photoId }: { readonly actor: ActorId | null; readonly id: string; readonly photoId: string },
): Promise<Uint8Array | null> {
  if (!isRecordId(id) || !isRecordId(photoId)) return null
  const isThere =
    actor === null
      ? await netra.db.transaction().execute((tx) => photoStore.isThere(tx, photoId, id))
      : await asActor(netra.db, actor, (tx) => photoStore.isThere(tx, photoId, id))
  return isThere ? netra.files.read(photoId) : null
}
