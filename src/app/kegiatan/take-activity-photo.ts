import { accept, isRecordId, refuse, type Result } from '#base'
import { copyBytes, isBareJpeg, sidesOfJpeg } from '#core'
import { entryStore, newId, photoStore, recordEvent, type ActorId } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

/** As many belong to one activity (N119). */
const mostActivityPhotos = 50

/** A photo of an activity as a phone made it: its safe copy, and what the original hashes to. */
type PhotoOfPhone = {
  readonly actor: ActorId
  readonly activityId: string
  /** SHA-256 of the original, in hex: it stays on the phone. The same photo again is the same photo. */
  readonly original: string
  readonly copy: Uint8Array
}

type PhotoRefusal =
  | DeskRefusal
  /** More than a picture stands in it, or it is too large, or no JPEG. */
  | { readonly reason: 'not-a-safe-copy' }
  | { readonly reason: 'too-many-photos'; readonly most: number }

/** Keeps it as the desk keeps one, not shown to the public: nothing is redrawn, since nothing but a bare picture is taken. */
export async function takeActivityPhoto(
  netra: Pick<Netra, 'db' | 'clock' | 'files'>,
  { actor, activityId, original, copy }: PhotoOfPhone,
): Promise<Result<null, PhotoRefusal>> {
  const sides = copy.length <= copyBytes && isBareJpeg(copy) ? sidesOfJpeg(copy) : null
  if (sides === null) return refuse({ reason: 'not-a-safe-copy' })
  return decideAs<null, PhotoRefusal>(netra, actor, async (tx) => {
    // Locked, so that of the same photo sent twice at once one waits and finds the other.
    const held = isRecordId(activityId) ? await entryStore.findToChange(tx, activityId) : null
    if (held === null) return refuse(notFound)
    const originalHash = Buffer.from(original, 'hex')
    const known = await photoStore.hashesOf(tx, activityId)
    if (known.includes(original)) return accept(null)
    if (known.length >= mostActivityPhotos) return refuse({ reason: 'too-many-photos', most: mostActivityPhotos })
    const [id, at] = [newId(), netra.clock()]
    // Before the commit: a row without its copy would be a broken picture.
    await netra.files.keep(id, copy)
    await photoStore.add(tx, { id, activityId, caption: '', shown: false, originalHash, ...sides, by: actor, at })
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'photo-added', about: { officeId: held.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N119' },
      data: { activityId, photoId: id, shown: false, original },
    })
    return accept(null)
  })
}
