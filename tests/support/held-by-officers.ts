import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { agreeToSwitch, askSwitch, makeOfficerKey, type Netra } from '#app'
import { createKeyRing, createSealer } from '#gear'
import type { ActorId } from '#store'
import { granted } from '../db/granted.ts'
import type { Product } from './product.ts'

/** Of every officer whose key is made here. */
export const passphrase = 'lima kata sandi yang panjang'

export async function accountOf({ clone }: Product, name: string): Promise<ActorId> {
  const found = await clone.owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return found.id as ActorId
}

/** Two commissioners switch, with the keys of this very product; an officer who handles cases has one too. */
export async function heldByOfficers(product: Product, officeId: string): Promise<Netra> {
  const folder = join(product.dataDir, 'keys')
  const keyRing = await createKeyRing(folder, 10)
  const netra = { ...product.clone.netra, keyRing, sealer: createSealer(folder) }
  const names = ['Contoh Eka Penanganan', 'Contoh Gunawan Ketua', 'Contoh Gita Anggota']
  const [eka, first, second] = await Promise.all(names.map((name) => accountOf(product, name)))
  if (eka === undefined || first === undefined || second === undefined)
    throw new Error('the office has no three people')
  const from = { passphrase, again: passphrase }
  for (const actor of [eka, first, second])
    granted(await makeOfficerKey(netra, { actor, proof: 'totp', before: 'diganti', from }))
  granted(await askSwitch(netra, { actor: first, proof: 'totp', officeId }))
  granted(await agreeToSwitch(netra, { actor: second, proof: 'totp', officeId }))
  return netra
}

/** What each request carries, as it leaves the browser. */
export function bodiesOf(from: Page): readonly string[] {
  const bodies: string[] = []
  from.on('request', (request) => {
    const headers = request.headers()
    bodies.push(request.url(), headers['authorization'] ?? '', request.postDataBuffer()?.toString() ?? '')
  })
  return bodies
}
