import * as v from 'valibot'
import {
  addSlice,
  announceFiles,
  earlyBundles,
  forgetEarly,
  keepEarly,
  noteBundle,
  openBundle,
  takeActivityPhoto,
  whoSends,
  type ActorId,
  type BundleRefusal,
  type EarlyBundle,
  type Netra,
  type Sender,
} from '#app'
import { accept, refuse, type Result } from '#base'
import { fieldParts } from '#core'
import { FieldActivityBody, FieldDraftBody, FieldFile } from './bodies.ts'
import { storeFieldActivity } from './take-field-activity.ts'
import { storeFieldDrafts } from './take-field-draft.ts'
import type { DraftAnswer } from './wire.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A photo of an activity: whole in one bundle, as its copy among the parts. */
const CarriedPhoto = v.object({
  id: v.pipe(v.string(), v.uuid()),
  activityId: v.pipe(v.string(), v.uuid()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

const Bundle = v.object({
  token: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  // An app of before made one alone.
  number: v.optional(count, 1),
  of: v.optional(count, 1),
  drafts: v.array(FieldDraftBody),
  // An app of before knew no activities.
  activities: v.optional(v.array(FieldActivityBody), []),
  files: v.array(v.object({ lhpId: v.pipe(v.string(), v.uuid()), files: v.array(FieldFile) })),
  photos: v.optional(v.array(CarriedPhoto), []),
  parts: v.array(
    v.object({
      id: v.pipe(v.string(), v.uuid()),
      part: v.picklist(fieldParts),
      from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      size: count,
    }),
  ),
})
type Bundle = v.InferOutput<typeof Bundle>

/** `sama`: it was here already. `bentrok`: written elsewhere since; its author chooses on his phone, and nothing was stored. */
export type Carried = {
  readonly owner: string
  readonly madeAt: string
  readonly number: number
  readonly of: number
  readonly drafts: readonly CarriedText[]
  readonly activities: readonly CarriedText[]
} & FilesCarried

type CarriedText = { readonly id: string; readonly how: 'baru' | 'sama' | 'bentrok' | 'perbaiki' }

type FilesCarried = {
  /** Whole now, by this bundle or by one that had waited for it. */
  readonly files: number
  /** Of which more is to come in other bundles. */
  readonly unfinished: number
  /** Whose beginning has not come: the bundle waits for it, sealed. */
  readonly early: number
  readonly refusedFiles: number
}

export type ImportRefusal = BundleRefusal | { readonly reason: 'unknown-device' }

type From = { readonly actor: ActorId; readonly officeId: string; readonly text: string }
type Contents = { readonly keyId: string; readonly sender: Sender; readonly bundle: Bundle; readonly bytes: Uint8Array }

/**
 * Takes what a phone sealed as if the phone had sent it: by its own token, with its own keys, so that it comes to the same however
 * often it is imported, in whichever order, and whether the phone finds a line before or after.
 */
export async function importBundle(netra: Netra, from: From): Promise<Result<Carried, ImportRefusal>> {
  const read = await readContents(netra, from)
  if (!read.ok) return read
  const { keyId, sender, bundle, bytes } = read.value
  const noted = await noteBundle(netra, {
    ...{ ...from, keyId },
    count: { drafts: bundle.drafts.length + bundle.activities.length, files: bundle.parts.length },
  })
  const drafts = await takeTexts(netra, bundle.drafts, (all) => storeFieldDrafts(netra, sender, all))
  const activities = await takeTexts(netra, bundle.activities, (all) => storeActivities(netra, sender, all))
  const taken = await takeFiles(netra, sender, bundle, bytes)
  if (taken.early > 0 && noted.ok) await keepEarly(netra, { ...from, keyId, bundleId: noted.value })
  const { files, left } = await takeEarly(netra, from, keyId)
  const waits = left.some(({ text }) => text === from.text)
  const { madeAt, number, of } = bundle
  return accept({
    ...{ owner: sender.held.name, madeAt, number, of, drafts, activities },
    ...{ ...taken, files: taken.files + files, early: waits ? taken.early : 0 },
  })
}

/** What waited for a part that may have come now, again and again while that brings something: what became whole, and what still waits. */
async function takeEarly(
  netra: Netra,
  from: From,
  keyId: string,
): Promise<{ readonly files: number; readonly left: readonly EarlyBundle[] }> {
  const waiting = await earlyBundles(netra, from.actor, keyId)
  const gone = new Map<string, number>()
  for (let before = -1; before < gone.size;) {
    before = gone.size
    for (const { bundleId, text } of waiting.filter((one) => !gone.has(one.bundleId))) {
      const read = await readContents(netra, { ...from, text })
      if (!read.ok) continue
      const { sender, bundle, bytes } = read.value
      const taken = await takeFiles(netra, sender, bundle, bytes)
      if (taken.early > 0) continue
      await forgetEarly(netra, from.actor, bundleId)
      gone.set(bundleId, taken.files)
    }
  }
  return {
    files: [...gone.values()].reduce((sum, files) => sum + files, 0),
    left: waiting.filter(({ bundleId }) => !gone.has(bundleId)),
  }
}

async function readContents(netra: Netra, from: From): Promise<Result<Contents, ImportRefusal>> {
  const opened = await openBundle(netra, from)
  if (!opened.ok) return opened
  const { accountId, keyId, words, bytes } = opened.value
  const read = v.safeParse(Bundle, words)
  if (!read.success || !holds(read.output, bytes)) return refuse({ reason: 'bundle-broken' })
  const sender = await whoSends(netra, read.output.token)
  if (sender?.held.id !== accountId) return refuse({ reason: 'unknown-device' })
  return accept({ keyId, sender, bundle: read.output, bytes })
}

const holds = ({ parts }: Bundle, bytes: Uint8Array) => parts.reduce((sum, { size }) => sum + size, 0) === bytes.length

/** Of an LHP and of an activity alike. */
async function takeTexts<Body extends { readonly id: string }>(
  netra: Netra,
  bodies: readonly Body[],
  store: (bodies: readonly Body[]) => Promise<readonly DraftAnswer[]>,
): Promise<readonly CarriedText[]> {
  const began = netra.clock()
  const answers = await store(bodies)
  return bodies.flatMap(({ id }, at) => {
    const answer = answers[at]
    return answer === undefined ? [] : [{ id, how: howOf(answer, began) }]
  })
}

function howOf(answer: DraftAnswer, began: string): CarriedText['how'] {
  if (answer.kind === 'changed') return 'bentrok'
  if (answer.kind === 'faults') return 'perbaiki'
  return answer.taken.receivedAt < began ? 'sama' : 'baru'
}

async function storeActivities(
  netra: Netra,
  sender: Sender,
  bodies: readonly FieldActivityBody[],
): Promise<readonly DraftAnswer[]> {
  const answers: DraftAnswer[] = []
  for (const body of bodies) answers.push(await storeFieldActivity(netra, sender, body))
  return answers
}

async function takeFiles(
  netra: Netra,
  { deviceId, held }: Sender,
  { files, parts, photos }: Bundle,
  bytes: Uint8Array,
): Promise<FilesCarried> {
  const announced = new Map<string, v.InferOutput<typeof FieldFile>>()
  for (const { lhpId, files: told } of files) {
    const noted = await announceFiles(netra, { actor: held.id, deviceId, lhpId, files: told, phoneClock: null })
    for (const one of told) if (noted.ok) announced.set(one.id, one)
  }
  const came = { whole: 0, part: 0, early: 0, refused: 0 }
  let at = 0
  for (const { id, part, from, size } of parts) {
    const piece = bytes.subarray(at, at + size)
    at += size
    const photo = photos.find((one) => one.id === id)
    if (photo !== undefined) {
      const { activityId, sha256: original } = photo
      const kept = await takeActivityPhoto(netra, {
        actor: held.id,
        activityId,
        original,
        copy: Uint8Array.from(piece),
      })
      came[kept.ok ? 'whole' : 'refused'] += 1
      continue
    }
    const sender = { by: 'ponsel', actor: held.id, fileId: id, part } as const
    const file = announced.get(id)
    const whole = (part === 'salinan' ? file?.copy?.size : file?.size) ?? 0
    const added = await addSlice(netra, sender, { from, whole, bytes: piece })
    came[added.ok ? added.value : 'refused'] += 1
  }
  return { files: came.whole, unfinished: came.part, early: came.early, refusedFiles: came.refused }
}
