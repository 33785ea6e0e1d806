import { randomBytes } from 'node:crypto'
import { asActor, fieldBundles, newId } from '#store'
import { reference } from '../laporan/reference.ts'
import type { Netra } from '../ports.ts'
import type { Sender } from './who-sends.ts'

/** By which a phone seals what it carries by hand (N64): known to the phone, and to the vault of the office that decides. */
export type BundleKey = { readonly id: string; readonly secret: string }

/** Null where the phone has it: `has` is the id it knows. Made when a phone first asks. */
export async function bundleKeyFor(netra: Netra, sender: Sender, has: string | null): Promise<BundleKey | null> {
  const { deviceId, held } = sender
  const find = () => asActor(netra.db, held.id, (tx) => fieldBundles.keyOf(tx, deviceId))
  const known = (await find()) ?? (await makeKey(netra, sender).then(find))
  if (known === null) throw new Error(`phone ${deviceId} has no key for bundles after one was made`)
  if (known.id === has) return null
  const secret = await netra.openFile(known.id, known.officeKeyId)
  if (secret === null) throw new Error(`the key ${known.id} for bundles is missing from the vault`)
  return { id: known.id, secret: Buffer.from(secret).toString('base64') }
}

async function makeKey(netra: Netra, { deviceId, held, at }: Sender): Promise<void> {
  const decides = await asActor(netra.db, held.id, (tx) => fieldBundles.decidingOffice(tx, at.office.id))
  const [id, key] = [newId(), await reference(netra).fileKey(decides)]
  await netra.files.keep(id, await netra.sealer.seal(randomBytes(32).toString('base64'), key))
  const row = { id, deviceId, accountId: held.id, officeId: at.office.id, officeKeyId: key.id, at: netra.clock() }
  await asActor(netra.db, held.id, (tx) => fieldBundles.makeKey(tx, row))
}
