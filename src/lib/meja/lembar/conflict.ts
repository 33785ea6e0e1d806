import { isBefore } from '#core'
import { addHours, type Instant } from '#law'
import type { CasePage } from '#store/views'
import { here, m, momentInWords } from '#wording'

/** Within so many hours the rank above says whether the claim is founded (N80). */
const judgedWithin = 24

/** What is claimed of offices below, and what was said of it. Null where nothing is. */
export function conflictSheet({ claims, held, parties }: CasePage, now: Instant) {
  if (claims.length === 0) return null
  const waiting = claims.filter(({ judged }) => judged === null)
  const due = addHours(claims[0]?.since ?? now, judgedWithin)
  return {
    lines: claims.map(({ officeId, office, judged }) => ({
      id: officeId,
      says:
        judged === null
          ? m.benturan_claimed({ office })
          : (judged.founded ? m.benturan_founded : m.benturan_unfounded)({
              ...{ office, reason: judged.reason, when: momentInWords(judged.at, held.zone) },
            }),
    })),
    due: waiting.length === 0 ? null : m.benturan_due({ when: momentInWords(due, held.zone) }),
    isLate: waiting.length > 0 && isBefore(due, now),
    href: waiting.length > 0 && parties.includes('pleno') ? here(`/meja/perkara/${held.id}/benturan`) : null,
  }
}
