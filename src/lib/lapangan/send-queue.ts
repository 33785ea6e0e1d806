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
  /** Keeps what `made` says of the draft as it is then, and answers with it; undefined where it is gone. */
  readonly revise: (id: string, made: (now: Draft) => Draft) => Promise<Draft | undefined>
  readonly post: (drafts: readonly Draft[]) => Promise<Reply>
}

/** What waits, oldest first. */
export const waiting = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(isWaiting).toSorted((one, other) => one.writtenAt.localeCompare(other.writtenAt))

/** More letters than go over a bad line in five seconds, or more texts than the server takes at once, go in two. */
const most = { texts: 16, letters: 24_000 }

/**
 * In order, and several in one question as long as they come through: the first alone, then twice as many each time. A line that breaks
 * ends it; what was answered until then stays answered.
 */
export async function sendQueue(ids: readonly string[], { read, revise, post }: Line): Promise<Ended> {
  let together = 1
  let isOneByOne = false
  for (let at = 0; at < ids.length;) {
    const { drafts: chosen, next } = nextOf(ids, at, { read, together })
    const drafts: Draft[] = []
    for (const { id } of chosen) {
      const marked = await revise(id, (now) => (isWaiting(now) ? markSent(now) : now))
      if (marked !== undefined && isWaiting(marked)) drafts.push(marked)
    }
    const reply = drafts.length === 0 ? none : await post(drafts)
    if (reply.kind === 'no-line' || reply.kind === 'shut-out') return reply.kind
    if (reply.kind === 'one-by-one') isOneByOne = true
    else {
      for (const [n, draft] of drafts.entries()) {
        const answer = reply.answers[n]
        if (answer !== undefined) await revise(draft.id, (now) => answerDraft(now, draft.key, answer))
      }
      at = next
    }
    together = isOneByOne ? 1 : Math.min(most.texts, together * 2)
  }
  return 'all-sent'
}

const isWaiting = ({ stand }: Draft) => stand.at === 'menunggu'

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
    if (draft === undefined || !isWaiting(draft)) continue
    // LHPs go together; each activity has an address of its own.
    if (drafts.length > 0 && (draft.form !== 'lhp' || drafts[0]?.form !== 'lhp')) break
    letters += JSON.stringify([draft.values, draft.codes]).length
    if (drafts.length > 0 && letters > most.letters) break
    drafts.push(draft)
  }
  return { drafts, next }
}
