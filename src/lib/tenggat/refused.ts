import type { askDue } from '#app'
import { m, say, type Sentences } from '#wording'

type DueRefused = Extract<ReturnType<typeof askDue>, { ok: false }>['refusal']

const sentences = {
  'not-a-time': () => m.tenggat_not_a_time(),
  'not-a-day': () => m.tenggat_not_a_day(),
  'unknown-rule': () => m.tenggat_unknown_rule(),
  'other-regime': () => m.tenggat_other_regime(),
  'no-term': () => m.tenggat_no_term(),
  'no-longer-term': () => m.tenggat_no_longer_term(),
} satisfies Sentences<DueRefused>

export const dueRefusedInWords = (refused: DueRefused): string => say<DueRefused>(sentences, refused)
