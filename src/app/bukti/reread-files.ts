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

type Vaults = Pick<Netra, 'db' | 'clock' | 'uploads' | 'files' | 'openFile' | 'keyRing'>

/** Reads the portion of a night to its last byte (N241, N249): what was found otherwise before, and what was not read for the longest. */
export async function rereadFiles(vaults: Vaults, limits: RereadLimits = rereadLimits): Promise<Reread> {
  const { db, clock } = vaults
  const { nights, atLeast } = limits
  // A day less, so that who is due tonight does not wait for tomorrow by a minute.
  const before = addHours(clock(), -24 * (nights - 1))
  const due = await asActor(db, systemActors.clock, (tx) => fileReadings.due(tx, { before, nights, atLeast }))
  const differences: FileDifference[] = []
  let [files, bytes] = [0, 0]
  for (const file of due) {
    const seen = await look(vaults, file)
    if (seen === 'away') return { files, bytes, differences, isCut: true }
    const { found, stored } = seen
    await asActor(db, systemActors.clock, (tx) => fileReadings.note(tx, file.fileId, { at: clock(), found, stored }))
    files += 1
    bytes += file.size
    if (found !== 'sama') differences.push({ kind: kinds[found], of: file.kind, fileId: file.fileId })
  }
  return { files, bytes, differences, isCut: false }
}

const kinds = { lain: 'changed-file', 'tidak-ada': 'missing-file' } as const

type Seen = { readonly found: FileFound; readonly stored: Buffer | null }

/** Sealed chunk by chunk, here or in a store; everything else lies in the vault. */
const inParts: readonly FileToRead['kind'][] = ['bukti', 'lampiran-lhp']

async function look(vaults: Vaults, file: FileToRead): Promise<Seen | 'away'> {
  const { fileId, kind, officeKeyId, sha256 } = file
  if (!inParts.includes(kind) || officeKeyId === null || sha256 === null) return lookInVault(vaults, file)
  const hash = await vaults.uploads.hash(fileId, officeKeyId)
  const found = hash.ok ? said(hash.value.equals(sha256)) : unread[hash.refusal.reason]
  return found === 'away' ? found : { found, stored: null }
}
const unread = { 'store-away': 'away', 'original-spoilt': 'lain', 'original-gone': 'tidak-ada' } as const

/** What was found otherwise is held against what it was, until somebody has put that back. */
async function lookInVault(vaults: Vaults, file: FileToRead): Promise<Seen> {
  const bytes = await vaults.files.read(file.fileId)
  if (bytes === null) return { found: 'tidak-ada', stored: file.storedBefore }
  const stored = sha256Of(bytes)
  const isSame = await isAsKept(vaults, file, stored)
  return isSame ? { found: 'sama', stored } : { found: 'lain', stored: file.storedBefore }
}

async function isAsKept({ openFile, keyRing }: Vaults, file: FileToRead, stored: Buffer): Promise<boolean> {
  const { fileId, officeKeyId, sha256, storedBefore } = file
  const isAsBefore = storedBefore === null || storedBefore.equals(stored)
  if (officeKeyId === null) return sha256 === null ? isAsBefore : stored.equals(sha256)
  const [opened] = await Promise.allSettled([openFile(fileId, officeKeyId)])
  // A key that only officers hold opens nothing here. Nothing that it sealed is ever sealed anew, so that its bytes stay.
  const isHere = await keyRing.isHere(officeKeyId)
  if (opened.status === 'rejected' || opened.value === null) return !isHere && isAsBefore
  // What the server took along from a key that officers took was sealed anew.
  return sha256 === null ? isAsBefore || !isHere : sha256Of(opened.value).equals(sha256)
}

const sha256Of = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const said = (isSame: boolean): FileFound => (isSame ? 'sama' : 'lain')
