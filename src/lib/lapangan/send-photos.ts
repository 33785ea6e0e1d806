import { inOrder, markKept, markRefused, type HeldFile } from './held-file.ts'
import type { UploadReply } from './send-files.ts'
import type { Ended } from './send-queue.ts'

export type PhotoReply = Exclude<UploadReply, { readonly kind: 'slow' }>

export type PhotoLine = {
  /** Those of activities whose text is on the server. */
  readonly files: () => readonly HeldFile[]
  readonly keep: (file: HeldFile) => Promise<void>
  readonly post: (file: HeldFile) => Promise<PhotoReply>
}

/** The copies of activities' photos, each in one piece of at most 100 KB, in the order in which they were taken. A line that breaks ends it. */
export async function sendPhotos({ files, keep, post }: PhotoLine): Promise<Ended> {
  for (const file of inOrder(files().filter(({ stand }) => stand.at === 'menunggu'))) {
    const reply = await post(file)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    await keep(reply.kind === 'whole' ? markKept(file) : markRefused(file, reply.why))
  }
  return 'all-sent'
}
