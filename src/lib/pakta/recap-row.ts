import type { Recap } from '#app'
import { dayInWords, m, numberInWords } from '#wording'
import { paperAddress } from './paper-of.ts'

const ways = { atestasi: m.pakta_recap_attest, daftar: m.pakta_recap_list }

/** What a unit said of itself once, in words. */
export const recapRow = ({ id, way, signed, total, statedOn, statedBy, isOld, mayOpen }: Recap) => ({
  id,
  says: m.pakta_recap_said({
    way: ways[way](),
    signed: numberInWords(signed),
    total: numberInWords(total),
    day: dayInWords(statedOn),
    who: statedBy,
  }),
  isOld,
  scan: mayOpen ? paperAddress('rekap', id) : null,
})
