import type { ByReceiptRefusal } from '#app'
import { m } from '#wording'

const words: Readonly<Record<ByReceiptRefusal['reason'], () => string>> = {
  unknown: m.status_unknown,
  'slow-down': m.status_unknown,
  'not-now': m.status_act_not_now,
  shared: m.status_act_shared,
  'too-late': m.status_act_too_late,
}

/** Why a step of the reporter's was not taken. A receipt that opens nothing shows no page with such a form. */
export const actRefusedInWords = ({ reason }: ByReceiptRefusal): string => words[reason]()
