import { inOrder, markKept, markRefused, type HeldFile } from './held-file.ts'
import type { UploadReply } from './send-files.ts'
import type { Ended } from './send-queue.ts'

export type PhotoReply = Exclude<UploadReply, { readonly kind: 'slow' }>

export type PhotoLine = {
  /** Those of activities whose text is on the server. */
  readonly files: () => readonly HeldFile[]
  /** Keeps what `made` says of the file as it is then; one that is gone stays away. */
  readonly revise: (id: string, made: (now: HeldFile) => HeldFile) => Promise<void>
  readonly post: (file: HeldFile) => Promise<PhotoReply>
}

/** The copies of activities' photos, each in one piece of at most 100 KB, in the order in which they were taken. A line that breaks ends it. */
export async function sendPhotos({ files, revise, post }: PhotoLine): Promise<Ended> {
  for (const file of inOrder(files().filter(({ stand }) => stand.at === 'menunggu'))) {
    const reply = await post(file)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    await revise(file.id, (now) => (reply.kind === 'whole' ? markKept(now) : markRefused(now, reply.why)))
  }
  return 'all-sent'
}
