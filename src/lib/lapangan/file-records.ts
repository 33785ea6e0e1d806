import type { HeldFile } from './held-file.ts'
import { seal, sealBytes, unseal, unsealBytes, type Bytes, type Sealed } from './vault.ts'

/** A file at rest: what is known of it. `schema` is in the open, as a draft's is. */
export type FileRecord = Sealed & { readonly id: string; readonly schema: number }
/** A part of its bytes, or its safe copy, under an id of its own. */
export type Piece = Sealed & { readonly id: string }

const schema = 2

/** As for drafts: a line is never taken out. */
const upgrades: Readonly<Record<number, (kept: unknown) => HeldFile>> = {
  // What was sealed here was written by this app, and by nobody else.
  1: (kept) => ({ ...(kept as Omit<HeldFile, 'form'>), form: 'lhp' }),
  2: (kept) => kept as HeldFile,
}

export const sealFile = async (key: CryptoKey, file: HeldFile): Promise<FileRecord> => ({
  id: file.id,
  schema,
  ...(await seal(key, `berkas ${file.id}`, file)),
})

/** Null for what a newer version of the app wrote. */
export async function openFile(key: CryptoKey, record: FileRecord): Promise<HeldFile | null> {
  const upgrade = upgrades[record.schema]
  return upgrade === undefined ? null : upgrade(await unseal(key, `berkas ${record.id}`, record))
}

export const pieceId = (fileId: string, at: number | 'salinan'): string => `${fileId} ${String(at)}`

export const sealPiece = async (key: CryptoKey, id: string, bytes: Bytes): Promise<Piece> => ({
  id,
  ...(await sealBytes(key, id, bytes)),
})

export const openPiece = (key: CryptoKey, piece: Piece): Promise<Bytes> => unsealBytes(key, piece.id, piece)
