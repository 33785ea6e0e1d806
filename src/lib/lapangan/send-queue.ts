import { answerDraft, markSent, type Answer, type Draft } from './draft.ts'

/** `no-line`: nobody answered, and the same is sent again later. `shut-out`: this phone may not send any more. */
export type Reply = Answer | { readonly kind: 'no-line' } | { readonly kind: 'shut-out' }
export type Ended = 'all-sent' | 'no-line' | 'shut-out'

export type Line = {
  /** The draft as it is now: it may have been written in since the queue was made. */
  readonly read: (id: string) => Draft | undefined
  readonly keep: (draft: Draft) => Promise<void>
  readonly post: (draft: Draft) => Promise<Reply>
}

/** What waits, oldest first. */
export const waiting = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts
    .filter(({ stand }) => stand.at === 'menunggu')
    .toSorted((one, other) => one.writtenAt.localeCompare(other.writtenAt))

/** One after the other, in order. A line that breaks ends it; what was answered until then stays answered. */
export async function sendQueue(ids: readonly string[], { read, keep, post }: Line): Promise<Ended> {
  for (const id of ids) {
    const draft = read(id)
    if (draft?.stand.at !== 'menunggu') continue
    await keep(markSent(draft))
    const reply = await post(draft)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    await keep(answerDraft(read(id) ?? draft, draft.key, reply))
  }
  return 'all-sent'
}
