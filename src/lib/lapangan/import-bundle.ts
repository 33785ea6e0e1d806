import * as v from 'valibot'
import {
  addEvidence,
  announceFiles,
  noteBundle,
  openBundle,
  whoSends,
  type ActorId,
  type BundleRefusal,
  type Netra,
  type Sender,
} from '#app'
import { accept, refuse, type Result } from '#base'
import { fieldParts } from '#core'
import { FieldDraftBody, FieldFile } from './bodies.ts'
import { storeFieldDraft } from './take-field-draft.ts'

const Bundle = v.object({
  token: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  drafts: v.array(FieldDraftBody),
  files: v.array(v.object({ lhpId: v.pipe(v.string(), v.uuid()), files: v.array(FieldFile) })),
  parts: v.array(
    v.object({
      id: v.pipe(v.string(), v.uuid()),
      part: v.picklist(fieldParts),
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
})
type Bundle = v.InferOutput<typeof Bundle>

/** `sama`: it was here already. `bentrok`: written elsewhere since; its author chooses on his phone, and nothing was stored. */
export type Carried = {
  readonly owner: string
  readonly madeAt: string
  readonly drafts: readonly { readonly id: string; readonly how: 'baru' | 'sama' | 'bentrok' | 'perbaiki' }[]
  readonly files: number
  readonly refusedFiles: number
}

export type ImportRefusal = BundleRefusal | { readonly reason: 'unknown-device' }

type From = { readonly actor: ActorId; readonly officeId: string; readonly text: string }

/**
 * Takes what a phone sealed as if the phone had sent it: by its own token, with its own keys, so that it comes to the same however
 * often it is imported, and whether the phone finds a line before or after.
 */
export async function importBundle(netra: Netra, from: From): Promise<Result<Carried, ImportRefusal>> {
  const opened = await openBundle(netra, from)
  if (!opened.ok) return opened
  const { accountId, keyId, words, bytes } = opened.value
  const read = v.safeParse(Bundle, words)
  if (!read.success || !holds(read.output, bytes)) return refuse({ reason: 'bundle-broken' })
  const bundle = read.output
  const sender = await whoSends(netra, bundle.token)
  if (sender?.held.id !== accountId) return refuse({ reason: 'unknown-device' })
  const count = { drafts: bundle.drafts.length, files: bundle.parts.length }
  await noteBundle(netra, { ...from, keyId, count })
  const drafts = await takeDrafts(netra, sender, bundle)
  return accept({
    owner: sender.held.name,
    madeAt: bundle.madeAt,
    drafts,
    ...(await takeFiles(netra, sender, bundle, bytes)),
  })
}

const holds = ({ parts }: Bundle, bytes: Uint8Array) => parts.reduce((sum, { size }) => sum + size, 0) === bytes.length

async function takeDrafts(netra: Netra, sender: Sender, bundle: Bundle): Promise<Carried['drafts']> {
  const began = netra.clock()
  const taken: Carried['drafts'][number][] = []
  for (const draft of bundle.drafts) {
    const answer = await storeFieldDraft(netra, sender, draft)
    const how =
      answer.kind === 'changed'
        ? 'bentrok'
        : answer.kind === 'faults'
          ? 'perbaiki'
          : answer.taken.receivedAt < began
            ? 'sama'
            : 'baru'
    taken.push({ id: draft.id, how })
  }
  return taken
}

async function takeFiles(netra: Netra, { deviceId, held }: Sender, { files, parts }: Bundle, bytes: Uint8Array) {
  const announced = new Set<string>()
  for (const { lhpId, files: told } of files) {
    const noted = await announceFiles(netra, { actor: held.id, deviceId, lhpId, files: told, phoneClock: null })
    if (noted.ok) for (const { id } of noted.value) announced.add(id)
  }
  let [at, refusedFiles] = [0, 0]
  for (const { id, part, size } of parts) {
    const piece = bytes.subarray(at, at + size)
    at += size
    const sender = { by: 'ponsel', actor: held.id, fileId: id, part } as const
    const added = announced.has(id) && (await addEvidence(netra, sender, piece)).ok
    if (!added) refusedFiles += 1
  }
  return { files: parts.length - refusedFiles, refusedFiles }
}
