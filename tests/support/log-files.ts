import { listLogFiles, type Netra } from '#app'
import { readNoteKey, type NoteKey, type ReadLog } from '#gear'
import { hashEntry, hashPair, sha256 } from '#store'

export const hashing = { entry: hashEntry, pair: hashPair, sha256 }

/** The log as a static host has it: a copy of all its files at this moment. */
export async function copyOfLog(netra: Pick<Netra, 'db' | 'logSigner'>): Promise<ReadLog> {
  const files = new Map<string, Buffer>()
  for await (const { path, bytes } of listLogFiles(netra)) files.set(path, bytes)
  return (path) => Promise.resolve(files.get(path) ?? null)
}

export function keyOf({ logSigner }: Pick<Netra, 'logSigner'>): NoteKey {
  const key = readNoteKey(logSigner.key)
  if (key === null) throw new Error('no key of a log')
  return key
}
