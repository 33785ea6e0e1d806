import { createDecipheriv, createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { bundleHead, readBundle } from '#core'
import { asActor, fieldBundles, newId, recordEvent, type ActorId, type BundleKeyRow } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'

type OpenBundle = { readonly actor: ActorId; readonly officeId: string; readonly text: string }

export type BundleRefusal =
  | { readonly reason: 'not-a-bundle' }
  /** Of another chain, or of a phone that nobody knows: nothing was read. */
  | { readonly reason: 'not-your-chain' }
  /** Changed or cut off on its way. */
  | { readonly reason: 'bundle-broken' }

/** What was sealed: words, and behind them the bytes of files. Who parses them believes nothing of it. */
type BundleContents = {
  readonly keyId: string
  readonly accountId: ActorId
  readonly words: unknown
  readonly bytes: Uint8Array
}

/** How much is in it, as whoever parses it says; asked before the import is noted. */
type BundleCount = { readonly drafts: number; readonly files: number }

/** Opens what a phone sealed, for an office of its owner's chain. */
export async function openBundle(
  netra: Netra,
  { actor, text }: OpenBundle,
): Promise<Result<BundleContents, BundleRefusal>> {
  const head = readBundle(text)
  if (head === null) return refuse({ reason: 'not-a-bundle' })
  const key = await asActor(netra.db, actor, (tx) => fieldBundles.findKey(tx, head.keyId))
  if (key === null) return refuse({ reason: 'not-your-chain' })
  const contents = unseal(await secretOf(netra, key), key.id, Buffer.from(head.sealed, 'base64'))
  return contents === null
    ? refuse({ reason: 'bundle-broken' })
    : accept({ accountId: key.accountId, keyId: key.id, ...contents })
}

async function secretOf(netra: Netra, { id, officeKeyId }: BundleKeyRow): Promise<Uint8Array> {
  const secret = await netra.openFile(id, officeKeyId)
  if (secret === null) throw new Error(`the key ${id} for bundles is missing from the vault`)
  return secret
}

const [ivBytes, tagBytes] = [12, 16]

function unseal(secret: Uint8Array, keyId: string, sealed: Buffer) {
  if (sealed.length < ivBytes + tagBytes + 4) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, ivBytes))
    decipher.setAAD(Buffer.from(bundleHead(keyId)))
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    const plain = Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()])
    const wordsEnd = 4 + plain.readUInt32BE(0)
    return {
      words: JSON.parse(plain.subarray(4, wordsEnd).toString('utf8')) as unknown,
      bytes: plain.subarray(wordsEnd),
    }
  } catch {
    return null
  }
}

type Noted = OpenBundle & { readonly keyId: string; readonly count: BundleCount }

/** Notes that it was opened here, before anything of it is taken. Its id. */
export const noteBundle = (
  netra: Netra,
  { actor, officeId, text, keyId, count }: Noted,
): Promise<Result<string, never>> =>
  decideAs<string, never>(netra, actor, async (tx) => {
    const [id, at, sha256] = [newId(), netra.clock(), hashOf(text)]
    await fieldBundles.noteImport(tx, { id, keyId, officeId, by: actor, at, sha256, ...count })
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'field-bundle-imported',
      about: { officeId },
      actor,
      happenedAt: at,
      recordedAt: at,
      basis: 'N64',
      data: { bundleId: id, keyId, sha256: sha256.toString('hex'), ...count },
    })
    return accept(id)
  })

const hashOf = (text: string) => createHash('sha256').update(text).digest()

type Early = Pick<OpenBundle, 'actor' | 'text'> & { readonly keyId: string; readonly bundleId: string }

/** Keeps one whose bytes belong behind others that have not come, sealed as it is (N81). Brought twice it is kept once. */
export const keepEarly = (netra: Netra, { actor, text, keyId, bundleId }: Early): Promise<void> =>
  asActor(netra.db, actor, async (tx) => {
    const isNew = await fieldBundles.keepEarly(tx, { bundleId, keyId, sha256: hashOf(text), at: netra.clock() })
    // Before the commit: a line without its bytes would wait for nothing.
    if (isNew) await netra.files.keep(bundleId, Buffer.from(text))
  })

export type EarlyBundle = { readonly bundleId: string; readonly text: string }

/** What waits of a phone, in the order in which it came. */
export async function earlyBundles(netra: Netra, actor: ActorId, keyId: string): Promise<readonly EarlyBundle[]> {
  const ids = await asActor(netra.db, actor, (tx) => fieldBundles.early(tx, keyId))
  const kept = await Promise.all(ids.map(async (bundleId) => ({ bundleId, bytes: await netra.files.read(bundleId) })))
  return kept.flatMap(({ bundleId, bytes }) =>
    bytes === null ? [] : [{ bundleId, text: Buffer.from(bytes).toString('utf8') }],
  )
}

/** It was taken: nothing of it is kept beside what came of it. */
export async function forgetEarly(netra: Netra, actor: ActorId, bundleId: string): Promise<void> {
  await asActor(netra.db, actor, (tx) => fieldBundles.forgetEarly(tx, bundleId))
  await netra.files.destroy(bundleId)
}
