import { answerDraft, markSent, type Draft } from './draft.ts'
import type { DraftAnswer } from './wire.ts'

/**
 * `no-line`: nobody answered, and the same is sent again later. `shut-out`: this phone may not send any more. `one-by-one`: these are not
 * taken together. One answer for each that was sent, in order.
 */
export type Reply =
  | { readonly kind: 'answered'; readonly answers: readonly DraftAnswer[] }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'shut-out' }
  | { readonly kind: 'one-by-one' }
export type Ended = 'all-sent' | 'no-line' | 'shut-out'

export type Line = {
  /** The draft as it is now: it may have been written in since the queue was made. */
  readonly read: (id: string) => Draft | undefined
  readonly keep: (draft: Draft) => Promise<void>
  readonly post: (drafts: readonly Draft[]) => Promise<Reply>
}

/** What waits, oldest first. */
export const waiting = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts
    .filter(({ stand }) => stand.at === 'menunggu')
    .toSorted((one, other) => one.writtenAt.localeCompare(other.writtenAt))

/** More letters than go over a bad line in five seconds, or more texts than the server takes at once, go in two. */
const most = { texts: 16, letters: 24_000 }

/**
 * In order, and several in one question as long as they come through: the first alone, then twice as many each time. A line that breaks
 * ends it; what was answered until then stays answered.
 */
export async function sendQueue(ids: readonly string[], { read, keep, post }: Line): Promise<Ended> {
  let together = 1
  let isOneByOne = false
  for (let at = 0; at < ids.length;) {
    const { drafts, next } = nextOf(ids, at, { read, together })
    for (const draft of drafts) await keep(markSent(draft))
    const reply = drafts.length === 0 ? none : await post(drafts)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    if (reply.kind === 'one-by-one') isOneByOne = true
    else {
      for (const [n, draft] of drafts.entries()) {
        const answer = reply.answers[n]
        if (answer !== undefined) await keep(answerDraft(read(draft.id) ?? draft, draft.key, answer))
      }
      at = next
    }
    together = isOneByOne ? 1 : Math.min(most.texts, together * 2)
  }
  return 'all-sent'
}

const none: Reply = { kind: 'answered', answers: [] }

/** The next that still wait, and where those after them begin. */
function nextOf(
  ids: readonly string[],
  from: number,
  { read, together }: Pick<Line, 'read'> & { readonly together: number },
): { readonly drafts: readonly Draft[]; readonly next: number } {
  const drafts: Draft[] = []
  let letters = 0
  let next = from
  for (; next < ids.length && drafts.length < together; next++) {
    const draft = read(ids[next] ?? '')
    if (draft?.stand.at !== 'menunggu') continue
    // LHPs go together; each activity has an address of its own.
    if (drafts.length > 0 && (draft.form !== 'lhp' || drafts[0]?.form !== 'lhp')) break
    letters += JSON.stringify([draft.values, draft.codes]).length
    if (drafts.length > 0 && letters > most.letters) break
    drafts.push(draft)
  }
  return { drafts, next }
}
