import { opensAgain, releaseMinutes } from '#core'
import { asActor, findOfficeKey, heldKeys, systemActors, type FileUnderKey } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'
import { noteKeys } from './note-keys.ts'

const { clock } = systemActors
type Released = { readonly id: string; readonly officeId: string }

/**
 * Destroys what the server still has of keys that officers hold. Before that it carries the files over that name no
 * reporter, to the key that stays with it. Cut short, the next round does it again. How many were destroyed.
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
  // One that was slipped into the database would take the files along.
  if (successor === null || !(await netra.sealer.holds(successor)))
    throw new Error(`office ${officeId} has no key for its files`)
  await netra.keyRing.succeed(id, successor.id)
  const files = (await asActor(netra.db, clock, (tx) => heldKeys.listKeptUnder(tx, id))).filter(namesNobody)
  for (const file of files) await (wayOf[file.kind] ?? sealAnew)(netra, file.id, { from: id, to: successor })
  await netra.keyRing.destroy(id)
  const at = netra.clock()
  const data = { keyId: id, filesSealedAnew: files.length }
  await asActor(netra.db, clock, (tx) => noteKeys(tx, 'office-key-destroyed', { officeId, actor: clock, at, data }))
}

type Keys = { readonly from: string; readonly to: OfficeKey }
type Carry = (netra: Netra, fileId: string, keys: Keys) => Promise<void>

/** What is not named here has a few megabytes, and is opened and sealed again whole. */
const wayOf: Readonly<Partial<Record<string, Carry>>> = {
  bukti: (netra, fileId, { from, to }) => netra.uploads.handOver(fileId, from, to),
}

const nobodyIn: readonly string[] = ['nomor-pegawai', 'bukti', 'salinan-bukti']
const namesNobody = ({ kind, party }: FileUnderKey) => nobodyIn.includes(kind) || opensAgain(kind, party)

async function sealAnew(netra: Netra, fileId: string, { from, to }: Keys): Promise<void> {
  const bytes = await netra.openFile(fileId, from)
  // Destroyed by rule, or lost: there is nothing to seal.
  if (bytes === null) return
  await netra.files.replace(fileId, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), to))
}
