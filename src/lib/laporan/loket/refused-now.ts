import type { RefusedAtCounter } from '#app'
import type { Zone } from '#law'
import { dayInWords, m, momentInWords } from '#wording'
import { qrOf, statusAddress } from '../qr.ts'
import { citesOf, reasonInWords } from '../refusal-words.ts'

/** What whoever was turned away takes along. The code stands on this page and nowhere else. */
export const refusedNow = (
  refused: RefusedAtCounter,
  { origin, zone }: { readonly origin: string; readonly zone: Zone },
) => ({
  code: refused.receipt,
  qr: qrOf(statusAddress(origin, refused.receipt)),
  note: m.tinjauan_loket_receipt_note({ address: `${origin}/status` }),
  why: m.tinjauan_why_says({
    reason: reasonInWords(refused.reason),
    office: refused.office,
    when: momentInWords(refused.refusedAt, zone),
  }),
  basis: m.tinjauan_basis({ cites: citesOf(refused.reason, null) }),
  says: m.tinjauan_loket_given_says({ day: dayInWords(refused.askUntilOn) }),
})
