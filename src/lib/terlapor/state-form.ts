import type { StateRefusal } from '#app'
import { m } from '#wording'

type Sentence<Reason> = (refusal: Extract<StateRefusal, { readonly reason: Reason }>) => string

/** Why nothing was kept. A new reason does not compile without its sentence. */
const sentences: { readonly [Reason in StateRefusal['reason']]: Sentence<Reason> } = {
  unknown: () => m.terlapor_unknown(),
  'slow-down': ({ retryAfter }) => m.terlapor_slow_down({ seconds: retryAfter }),
  field: ({ problem }) => (problem === 'too-long' ? m.refusal_field_too_long() : m.refusal_field_blank()),
  'decided-already': () => m.terlapor_decided_already(),
  'sent-before': () => m.terlapor_sent_before(),
  'too-many-today': () => m.terlapor_too_many(),
  'too-many-files': () => m.klarif_file_too_many(),
  'scan-not-a-document': () => m.klarif_file_not_document(),
  'scan-too-large': ({ megabytes }) => m.klarif_file_too_large({ megabytes }),
}

// TypeScript does not see that the key and the argument go together.
export const stateRefusedInWords = (refusal: StateRefusal): string =>
  (sentences[refusal.reason] as (refused: StateRefusal) => string)(refusal)
