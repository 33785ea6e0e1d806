import type { TriageAct } from '#core'
import { actionInWords, m } from '#wording'

/** One letter each, shown on its button. They stay the same in both languages, as addresses do. */
export const actKeys: Readonly<Record<TriageAct, string>> = {
  register: 'r',
  'ask-completion': 'l',
  decline: 't',
  'keep-as-info': 'i',
  link: 'g',
  'hand-over': 'p',
  trace: 's',
}

/** What the button says; declining is the pleno's, triage only asks for it. */
export const actInWords = (act: TriageAct): string => (act === 'decline' ? m.saring_act_decline() : actionInWords(act))
