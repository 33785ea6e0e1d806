import { bundleHead, type FieldPart } from '#core'
import type { Slice } from './bundle-plan.ts'
import type { Draft } from './draft.ts'
import { wholeOf, type HeldFile } from './held-file.ts'
import { bodyOf, toldOf } from './line.ts'
import type { BundleKey, FormKind } from './wire.ts'
import type { Bytes } from './vault.ts'

/** What waits on a phone, to be carried to an office by hand. */
export type Carried = {
  readonly key: BundleKey
  /** So that the server knows whose phone it is, as with each request. */
  readonly token: string
  readonly madeAt: string
  /** In each of several, so that whichever is brought first is taken. */
  readonly drafts: readonly Draft[]
  readonly slices: readonly Slice[]
  readonly number: number
  readonly of: number
  readonly read: (file: HeldFile, part: FieldPart, from: number, length: number) => Promise<Bytes>
}

/** One text: sealed by WebCrypto under a key that the office's vault has too. */
export async function makeBundle(carried: Carried): Promise<string> {
  const { key, token, madeAt, drafts, slices, number, of, read } = carried
  const files = [...new Map(slices.map(({ file }) => [file.id, file])).values()]
  const ofLhps = files.filter(({ form }) => form === 'lhp')
  const bodiesOf = (form: FormKind) => drafts.filter((draft) => draft.form === form).map(bodyOf)
  const words = new TextEncoder().encode(
    JSON.stringify({
      ...{ token, madeAt, number, of, drafts: bodiesOf('lhp'), activities: bodiesOf('kegiatan') },
      files: [...new Set(ofLhps.map(({ draftId }) => draftId))].map((lhpId) => ({
        lhpId,
        files: ofLhps.filter(({ draftId }) => draftId === lhpId).flatMap(toldOf),
      })),
      photos: files.flatMap((file) => (file.form === 'kegiatan' ? photoOf(file) : [])),
      parts: slices.map(({ file, part, from, size }) => ({ id: file.id, part, from, size })),
    }),
  )
  const plain = new Uint8Array(4 + words.length + slices.reduce((sum, { size }) => sum + size, 0))
  new DataView(plain.buffer).setUint32(0, words.length)
  plain.set(words, 4)
  let at = 4 + words.length
  for (const { file, part, from, size } of slices) {
    plain.set(await read(file, part, from, size), at)
    at += size
  }
  return bundleHead(key.id) + (await sealed(key, plain))
}

/** Of an activity: which original its copy is of. */
const photoOf = (file: HeldFile) =>
  [wholeOf(file)].flatMap((whole) =>
    whole === null ? [] : [{ id: file.id, activityId: file.draftId, sha256: whole.sha256 }],
  )

async function sealed({ id, secret }: BundleKey, plain: Bytes): Promise<string> {
  const raw = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode(bundleHead(id))
  const bytes = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain))
  return base64(iv) + base64(bytes)
}

/** In runs that a call takes, each a multiple of three, so that the texts can be put one behind the other. */
function base64(bytes: Bytes): string {
  const run = 3 * 8_192
  const texts = Array.from({ length: Math.ceil(bytes.length / run) }, (_, at) =>
    btoa(String.fromCharCode(...bytes.subarray(at * run, (at + 1) * run))),
  )
  return texts.join('')
}
