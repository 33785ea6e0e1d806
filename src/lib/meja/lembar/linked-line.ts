import type { CasePage } from '#store/views'
import { dayInWords, stateInWords } from '#wording'
import { numberOf } from '../inbox-rows.ts'

/** Another case, as it is offered to be read or linked to. */
export const linkedLine = ({ id, registerNumber, receiptNumber, state, happenedOn }: CasePage['twins'][number]) => ({
  id,
  says: numberOf({ registerNumber, receiptNumber, id }),
  hint: `${stateInWords(state)} · ${dayInWords(happenedOn)}`,
})
