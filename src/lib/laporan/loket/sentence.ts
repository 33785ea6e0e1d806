import type { ConfirmRefusal } from '#app'
import { m, stateInWords } from '#wording'
import { refusedInWords } from '../../meja/refused.ts'

/** What a counter is told: the rules' own words, and for what it may not see that there is nothing. */
export function counterSentence(refusal: ConfirmRefusal): string {
  switch (refusal.reason) {
    case 'not-found':
      return m.loket_unknown()
    case 'no-such-move':
      return m.loket_wrong_state({ state: stateInWords(refusal.state) })
    case 'scan-not-a-document':
      return m.loket_scan_not_document()
    case 'scan-too-large':
      return m.loket_scan_too_large({ megabytes: refusal.megabytes })
    default:
      return refusedInWords(refusal)
  }
}
