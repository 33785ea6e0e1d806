import { createHash } from 'node:crypto'
import { isRecordId } from '#base'
import { asActor, goneSince, keptPapers, type ActorId, type PaperOf } from '#store'
import type { Netra } from '../ports.ts'

type Wanted = { readonly actor: ActorId; readonly of: PaperOf; readonly id: string }

/** The scan of a recap, or the photo of an oath or a declaration, as it came; `gone`: deleted by rule; null: none, or not for the actor. */
export async function openKeptPaper(
  { db, openFile }: Pick<Netra, 'db' | 'openFile'>,
  { actor, of, id }: Wanted,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | 'gone' | null> {
  if (!isRecordId(id)) return null
  const paper = await asActor(db, actor, (tx) => keptPapers.find(tx, of, id))
  if (paper === null) return null
  const bytes = await openFile(paper.fileId, paper.officeKeyId)
  if (bytes === null && (await goneSince(db, paper.fileId)) !== null) return 'gone'
  if (bytes === null || !createHash('sha256').update(bytes).digest().equals(paper.sha256))
    throw new Error(`the ${of} ${id} has a file that is missing, or is not the one that was kept`)
  return { bytes, mediaType: paper.mediaType }
}
