import type { PledgeRefusal } from '#app'
import { m } from '#wording'

const sentences: Readonly<Record<PledgeRefusal['reason'], () => string>> = {
  'no-session': m.pakta_no_session,
  'no-text': m.pakta_no_text,
  closed: m.pakta_closed,
  left: m.pakta_left,
  'not-asked': m.pakta_not_asked,
  'other-body': m.pakta_other_body,
  'old-text': m.pakta_old_text,
}

export const pledgeRefusedInWords = (reason: PledgeRefusal['reason']): string => sentences[reason]()
