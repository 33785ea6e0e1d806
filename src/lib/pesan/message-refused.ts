import type { MessageRefusal } from '#app'
import { m, say, type Sentences } from '#wording'

const sentences: Sentences<MessageRefusal> = {
  unknown: () => m.status_unknown(),
  'slow-down': ({ retryAfter }) => m.status_slow_down({ seconds: retryAfter }),
  field: ({ problem }) => (problem === 'too-long' ? m.pesan_field_long() : m.pesan_field_blank()),
  'sent-before': () => m.pesan_refused_sent_before(),
  file: ({ fault }) => (fault === 'empty' ? m.pesan_file_empty() : m.pesan_file_large()),
  'too-many': () => m.pesan_refused_too_many(),
  'office-changed': () => m.pesan_refused_office(),
  'key-changed': () => m.pesan_refused_key(),
  'sealed-badly': () => m.pesan_refused_sealed(),
}

export const messageRefusedInWords = (refusal: MessageRefusal): string => say<MessageRefusal>(sentences, refusal)
