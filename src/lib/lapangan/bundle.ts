import { bundleBytes, bundleHead, type FieldPart } from '#core'
import type { Draft } from './draft.ts'
import { sizeOf, waitsFor, wholeOf, type HeldFile } from './held-file.ts'
import { bodyOf, toldOf } from './line.ts'
import type { BundleKey } from './wire.ts'
import type { Bytes } from './vault.ts'

/** What waits on a phone, to be carried to an office by hand. */
export type Carried = {
  readonly key: BundleKey
  /** So that the server knows whose phone it is, as with each request. */
  readonly token: string
  readonly madeAt: string
  readonly drafts: readonly Draft[]
  readonly files: readonly HeldFile[]
  readonly read: (file: HeldFile, part: FieldPart) => Promise<Bytes>
}

type Part = { readonly file: HeldFile; readonly part: FieldPart; readonly size: number }

/** One text: sealed by WebCrypto under a key that the office's vault has too. `left`: recordings and originals for which it is too small. */
export async function makeBundle(carried: Carried): Promise<{ readonly text: string; readonly left: number }> {
  const { key, token, madeAt, drafts, files, read } = carried
  const wanted = files.flatMap(partsOf)
  const parts = fitting(wanted)
  const words = new TextEncoder().encode(
    JSON.stringify({
      ...{ token, madeAt, drafts: drafts.map(bodyOf) },
      files: [...new Set(files.map(({ draftId }) => draftId))].map((lhpId) => ({
        lhpId,
        files: files.filter(({ draftId }) => draftId === lhpId).flatMap(toldOf),
      })),
      parts: parts.map(({ file, part, size }) => ({ id: file.id, part, size })),
    }),
  )
  const plain = new Uint8Array(4 + words.length + parts.reduce((sum, { size }) => sum + size, 0))
  new DataView(plain.buffer).setUint32(0, words.length)
  plain.set(words, 4)
  let at = 4 + words.length
  for (const { file, part, size } of parts) {
    plain.set(await read(file, part), at)
    at += size
  }
  return { text: bundleHead(key.id) + (await sealed(key, plain)), left: wanted.length - parts.length }
}

/** Safe copies; originals only of what has no copy. */
function partsOf(file: HeldFile): readonly Part[] {
  const copy = wholeOf(file)?.copy ?? null
  const isOpen = (part: FieldPart) => file.stand.at === 'menunggu' || waitsFor(file, part)
  if (copy !== null) return isOpen('salinan') ? [{ file, part: 'salinan', size: copy.size }] : []
  return isOpen('asli') ? [{ file, part: 'asli', size: sizeOf(file) }] : []
}

/** The smallest first: every photo comes before a long recording. */
function fitting(wanted: readonly Part[]): readonly Part[] {
  let room = bundleBytes
  return wanted
    .toSorted((one, other) => one.size - other.size)
    .filter(({ size }) => {
      const fits = size <= room
      if (fits) room -= size
      return fits
    })
}

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
