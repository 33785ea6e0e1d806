import { opensAgain, releaseMinutes } from '#core'
import { asActor, findOfficeKey, heldKeys, systemActors, type FileUnderKey } from '#store'
import { findFileKey } from '../laporan/office-key.ts'
import type { Netra } from '../ports.ts'
import { noteKeys } from './note-keys.ts'

const { clock } = systemActors
type Released = { readonly id: string; readonly officeId: string }

/**
 * Destroys what the server still has of keys that officers hold. Before that it seals the files anew that name no reporter,
 * to the key that stays with it. Cut short, the next round does it again. How many were destroyed.
 */
export async function destroyReleased(netra: Netra): Promise<number> {
  const before = new Date(Date.parse(netra.clock()) - releaseMinutes * 60_000).toISOString()
  const released = await asActor(netra.db, clock, (tx) => heldKeys.listReleased(tx, before))
  let destroyed = 0
  for (const one of released) {
    if (!(await netra.keyRing.isHere(one.id))) continue
    await destroy(netra, one)
    destroyed++
  }
  return destroyed
}

async function destroy(netra: Netra, { id, officeId }: Released): Promise<void> {
  const successor = await findOfficeKey(netra.db, officeId, 'berkas')
  if (successor === null) throw new Error(`office ${officeId} has no key for its files`)
  await netra.keyRing.succeed(id, successor.id)
  const files = (await asActor(netra.db, clock, (tx) => heldKeys.listKeptUnder(tx, id))).filter(namesNobody)
  for (const { id: fileId } of files) await sealAnew(netra, { fileId, keyId: id, officeId })
  await netra.keyRing.destroy(id)
  const at = netra.clock()
  const data = { keyId: id, filesSealedAnew: files.length }
  await asActor(netra.db, clock, (tx) => noteKeys(tx, 'office-key-destroyed', { officeId, actor: clock, at, data }))
}

const namesNobody = ({ kind, party }: FileUnderKey) => kind === 'nomor-pegawai' || opensAgain(kind, party)

type SealedFile = { readonly fileId: string; readonly keyId: string; readonly officeId: string }

async function sealAnew(netra: Netra, { fileId, keyId, officeId }: SealedFile): Promise<void> {
  const bytes = await netra.openFile(fileId, keyId)
  // Destroyed by rule, or lost: there is nothing to seal.
  if (bytes === null) return
  const key = await findFileKey(netra, officeId)
  await netra.files.replace(fileId, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), key))
}
