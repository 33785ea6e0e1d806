import type { EvidenceLink } from '#app'
import type { Zone } from '#law'
import { m, momentInWords } from '#wording'

/** A link as an officer saw it. Its address is words: nobody opens by a slip what shows the other side who looks. */
export const linkRows = ({ id, address, seenAt, seen, at, recordedBy, captures }: EvidenceLink, zone: Zone) => ({
  id,
  address,
  rows: [
    { term: m.bukti_link_when(), says: momentInWords(seenAt, zone) },
    { term: m.bukti_link_seen(), says: seen },
    {
      term: m.bukti_link_by(),
      says: m.bukti_link_by_says({ who: recordedBy ?? '…', when: momentInWords(at, zone) }),
    },
    ...captures.map(({ sha256 }) => ({ term: m.bukti_link_capture(), says: sha256 })),
  ],
  note: captures.length === 0 ? m.bukti_link_no_capture() : null,
})
