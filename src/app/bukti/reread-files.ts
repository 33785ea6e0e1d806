import { createHash } from 'node:crypto'
import { rereadLimits, type RereadLimits } from '#core'
import { addHours } from '#law'
import { asActor, fileReadings, systemActors, type FileFound, type FileToRead } from '#store'
import type { Netra } from '../ports.ts'

/** A stored file that is not what its row has the hash of, or that is not there. */
type FileDifference = {
  readonly kind: 'changed-file' | 'missing-file'
  readonly of: FileToRead['kind']
  readonly fileId: string
}

/** `isCut`: the store that is configured did not answer, and the rest waits for another night. */
export type Reread = {
  readonly files: number
  readonly bytes: number
  readonly differences: readonly FileDifference[]
  readonly isCut: boolean
}

type Vaults = Pick<Netra, 'db' | 'clock' | 'uploads' | 'openFile'>

/** Reads the portion of a night to its last byte (N241): what was found otherwise before, and what was not read for the longest. */
export async function rereadFiles(vaults: Vaults, limits: RereadLimits = rereadLimits): Promise<Reread> {
  const { db, clock } = vaults
  const { nights, atLeast } = limits
  // A day less, so that who is due tonight does not wait for tomorrow by a minute.
  const before = addHours(clock(), -24 * (nights - 1))
  const due = await asActor(db, systemActors.clock, (tx) => fileReadings.due(tx, { before, nights, atLeast }))
  const differences: FileDifference[] = []
  let [files, bytes] = [0, 0]
  for (const file of due) {
    const found = await look(vaults, file)
    if (found === 'away') return { files, bytes, differences, isCut: true }
    await asActor(db, systemActors.clock, (tx) => fileReadings.note(tx, file.fileId, { at: clock(), found }))
    files += 1
    bytes += file.size
    if (found !== 'sama') differences.push({ kind: kinds[found], of: file.kind, fileId: file.fileId })
  }
  return { files, bytes, differences, isCut: false }
}

const kinds = { lain: 'changed-file', 'tidak-ada': 'missing-file' } as const

async function look(vaults: Vaults, file: FileToRead): Promise<FileFound | 'away'> {
  return file.kind === 'salinan' ? lookInVault(vaults, file) : lookAtUpload(vaults, file)
}

async function lookAtUpload({ uploads }: Vaults, { fileId, officeKeyId, sha256 }: FileToRead) {
  const hash = await uploads.hash(fileId, officeKeyId)
  return hash.ok ? said(hash.value, sha256) : unread[hash.refusal.reason]
}
const unread = { 'store-away': 'away', 'original-spoilt': 'lain', 'original-gone': 'tidak-ada' } as const

/** A copy that does not open is not the one that was kept. */
async function lookInVault({ openFile }: Vaults, { fileId, officeKeyId, sha256 }: FileToRead): Promise<FileFound> {
  const [opened] = await Promise.allSettled([openFile(fileId, officeKeyId)])
  if (opened.status === 'rejected') return 'lain'
  return opened.value === null ? 'tidak-ada' : said(createHash('sha256').update(opened.value).digest(), sha256)
}

const said = (hash: Buffer, expected: Buffer): FileFound => (hash.equals(expected) ? 'sama' : 'lain')
