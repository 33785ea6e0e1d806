import type { AnswerRefusal, LinkRefusal } from '#app'
import { basisInWords, m, momentInWords } from '#wording'
import { answerFields } from '../meja/follow-up-form.ts'
import { problemInWords, refusedInWords } from '../meja/refused.ts'

type Sentence<Reason> = (refused: Extract<LinkRefusal, { readonly reason: Reason }>) => string

/** Why the door stays shut. A new reason does not compile without its sentence. */
const sentences: { readonly [Reason in LinkRefusal['reason']]: Sentence<Reason> } = {
  unknown: () => m.jawab_unknown(),
  'slow-down': ({ retryAfter }) => m.jawab_slow_down({ seconds: retryAfter }),
  'link-expired': ({ office, zone, since }) => m.jawab_expired({ office, when: momentInWords(since, zone) }),
  'link-revoked': ({ office, zone, since }) => m.jawab_revoked({ office, when: momentInWords(since, zone) }),
  'wrong-second': ({ secondWay }) => (secondWay === 'naskah' ? m.jawab_wrong_naskah : m.jawab_wrong_telepon)(),
}

// TypeScript does not see that the key and the argument go together.
export const shutInWords = (refused: LinkRefusal): string =>
  (sentences[refused.reason] as (one: LinkRefusal) => string)(refused)

export const isShut = (refused: AnswerRefusal): refused is LinkRefusal => refused.reason in sentences

type Unrecorded = { readonly errors: Readonly<Record<string, string>> } | { readonly general: string }

/** Why a step was not recorded: beside its field, or above the form. */
export function unrecorded(refused: Exclude<AnswerRefusal, LinkRefusal>): Unrecorded {
  if (refused.reason === 'field') return { errors: { [fieldNamed(refused.field)]: problemInWords(refused.problem) } }
  return { general: `${m.jawab_not_kept()} ${whyNot(refused)}` }
}

const names: Readonly<Record<string, string>> = { ...answerFields, name: 'nama', capacity: 'jabatan' }
const fieldNamed = (field: string) => names[field] ?? field

function whyNot(refused: Exclude<AnswerRefusal, LinkRefusal>): string {
  switch (refused.reason) {
    case 'by-the-accused':
      return m.jawab_by_the_accused()
    case 'step-of-another':
      return [m.jawab_step_of_another(), basisInWords(refused.basis)].filter(Boolean).join(' ')
    case 'file-elsewhere':
      return m.jawab_file_elsewhere()
    case 'scan-not-a-document':
      return m.loket_scan_not_document()
    case 'scan-too-large':
      return m.loket_scan_too_large({ megabytes: refused.megabytes })
    default:
      return [refusedInWords(refused), basisInWords(refused.basis)].filter(Boolean).join(' ')
  }
}
