import type { FieldPart } from '#core'
import { inOrder, markPart, markRefused, markTaken, waitsFor, wholeOf, type HeldFile } from './held-file.ts'
import type { Ended } from './send-queue.ts'
import type { FilesTaken } from './wire.ts'

export type AnnounceReply =
  | { readonly kind: 'taken'; readonly taken: FilesTaken }
  /** Its text has not come: another time. */
  | { readonly kind: 'no-lhp' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'shut-out' }

export type UploadReply =
  | { readonly kind: 'whole' }
  /** An original that the line does not carry well: it stands where it stands, until the line is better. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'shut-out' }

export type FileLine = {
  /** As they are now, without those of a text that is on the screen. */
  readonly files: () => readonly HeldFile[]
  /** Keeps what `made` says of the file as it is then; one that is gone stays away. */
  readonly revise: (id: string, made: (now: HeldFile) => HeldFile) => Promise<void>
  /** Files of which the server was told since the app was opened: a line that breaks ten times is not asked to carry their hashes ten times. */
  readonly told: Set<string>
  readonly announce: (draftId: string, files: readonly HeldFile[]) => Promise<AnnounceReply>
  readonly upload: (file: HeldFile, part: FieldPart) => Promise<UploadReply>
  /** Asked before each original: the line may have become good, or bad. */
  readonly mayOriginals: () => boolean
}

type End = Ended | 'originals-wait'

/** Hashes first, then every safe copy, then originals: each in the order in which it was taken. A line that breaks ends it. */
export async function sendFiles(line: FileLine): Promise<End> {
  const announced = await announceAll(line)
  if (announced !== 'all-sent') return announced
  const copies = await sendParts(line, 'salinan')
  return copies === 'all-sent' ? sendParts(line, 'asli') : copies
}

const isOpen = (file: HeldFile) => file.stand.at === 'menunggu' || waitsFor(file, 'salinan') || waitsFor(file, 'asli')

async function announceAll({ files, revise, announce, told }: FileLine): Promise<Ended> {
  const open = inOrder(files().filter((file) => isOpen(file) && !told.has(file.id)))
  for (const draftId of new Set(open.map((file) => file.draftId))) {
    const those = open.filter((file) => file.draftId === draftId && wholeOf(file) !== null)
    const reply = await announce(draftId, those)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    if (reply.kind === 'taken') {
      for (const { id } of those) await revise(id, (now) => markTaken(now, reply.taken))
      for (const { id } of those) told.add(id)
    }
    const { kind } = reply
    if (kind === 'refused')
      for (const { id } of those.filter(isNew)) await revise(id, (now) => markRefused(now, reply.why))
  }
  return 'all-sent'
}

const isNew = ({ stand }: HeldFile) => stand.at === 'menunggu'

async function sendParts({ files, revise, upload, mayOriginals }: FileLine, part: FieldPart): Promise<End> {
  for (const file of inOrder(files().filter((one) => waitsFor(one, part)))) {
    if (part === 'asli' && !mayOriginals()) return 'originals-wait'
    const reply = await upload(file, part)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    if (reply.kind === 'slow') return 'originals-wait'
    await revise(file.id, (now) => (reply.kind === 'whole' ? markPart(now, part) : markRefused(now, reply.why)))
  }
  return 'all-sent'
}
