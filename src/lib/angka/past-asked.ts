import { refuse, type Result } from '#base'
import { asOf, momentAsked, type AsOf, type AsOfRefusal, type Counted } from '#core'
import { countedTimes } from '#store/views'
import { asOfRefusedInWords } from './refused-as-of.ts'

type Here = Pick<App.Locals['netra'], 'db' | 'clock'>

/** What `?per=` asks for: now, a past moment, or what cannot be answered, with its sentence. */
export type PastAsked =
  | { readonly kind: 'now' }
  | { readonly kind: 'past'; readonly words: string; readonly at: AsOf }
  | { readonly kind: 'refused'; readonly words: string; readonly says: string }

type Times = (db: Here['db']) => Promise<Counted>

/** `times`: from when what the page shows was counted, and when last. */
export async function pastAsked({ db, clock }: Here, url: URL, times: Times = countedTimes): Promise<PastAsked> {
  const words = (url.searchParams.get('per') ?? '').trim().slice(0, 40)
  if (words === '') return { kind: 'now' }
  const now = clock()
  const moment = momentAsked(words, now)
  const answer: Result<AsOf, AsOfRefusal> =
    moment === null ? refuse({ reason: 'no-moment' }) : asOf(moment, await times(db), now)
  return answer.ok
    ? { kind: 'past', words, at: answer.value }
    : { kind: 'refused', words, says: asOfRefusedInWords(answer.refusal) }
}

/** Whether what is shown is of a moment that nothing still counted can change. */
export const isSettled = (asked: PastAsked): boolean => asked.kind === 'past' && asked.at.settled

/** As a link carries it on to the next region. */
export const perOf = (asked: PastAsked): string =>
  asked.kind === 'past' ? `?per=${encodeURIComponent(asked.words)}` : ''
