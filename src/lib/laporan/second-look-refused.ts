import type { AskRefusal } from '#app'
import { dayInWords, m, say, type Sentences } from '#wording'

const sentences: Sentences<AskRefusal> = {
  unknown: () => m.status_unknown(),
  'slow-down': ({ retryAfter }) => m.status_slow_down({ seconds: retryAfter }),
  field: ({ problem }) => (problem === 'too-long' ? m.tinjauan_ask_long() : m.tinjauan_ask_blank()),
  'asked-before': () => m.tinjauan_ask_before(),
  reopened: () => m.tinjauan_ask_reopened(),
  'too-late': ({ until }) => m.tinjauan_can_too_late({ day: dayInWords(until) }),
  'nobody-above': () => m.tinjauan_can_nobody(),
}

export const askRefusedInWords = (refusal: AskRefusal): string => say<AskRefusal>(sentences, refusal)
