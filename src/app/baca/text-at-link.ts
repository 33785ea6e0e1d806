import { createHash } from 'node:crypto'
import { findCircularAt, goneSince } from '#store'
import type { Netra } from '../ports.ts'

type TextAtLink = { readonly bytes: Uint8Array; readonly fileName: string } | 'gone'

/** The PDF of the newest text, byte for byte as its sender gave it; `gone`: kept its time, and deleted by rule; null: no such link. Throws where the vault holds other bytes. */
export async function textAtLink(
  { db, clock, files }: Pick<Netra, 'db' | 'clock' | 'files'>,
  link: string,
): Promise<TextAtLink | null> {
  const circular = await findCircularAt(db, link, { token: null, at: clock() })
  if (circular === null) return null
  const { fileId, fileName, sha256 } = circular.version
  const bytes = await files.read(fileId)
  if (bytes === null && (await goneSince(db, fileId)) !== null) return 'gone'
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`the text ${fileId} of a circular is not what was kept`)
  return { bytes, fileName }
}
