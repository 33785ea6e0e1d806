import { createHash } from 'node:crypto'
import { asActor, findReadingList, goneSince, type ActorId } from '#store'
import type { Netra } from '../ports.ts'

type Wanted = { readonly actor: ActorId; readonly nodeId: string; readonly id: string }

/** The scan of a list as it came, for whoever acts for the office whose list it is; `gone`: deleted by rule; null: not his. */
export async function openAttendanceList(
  { db, openFile }: Pick<Netra, 'db' | 'openFile'>,
  { actor, nodeId, id }: Wanted,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | 'gone' | null> {
  const list = await asActor(db, actor, (tx) => findReadingList(tx, nodeId, id))
  if (list === null) return null
  const bytes = await openFile(list.fileId, list.officeKeyId)
  if (bytes === null && (await goneSince(db, list.fileId)) !== null) return 'gone'
  if (bytes === null || !createHash('sha256').update(bytes).digest().equals(list.sha256))
    throw new Error(`the list ${id} is missing, or is not the one that was kept`)
  return { bytes, mediaType: list.mediaType }
}
