import { conflictDue, isBefore } from '#core'
import type { Instant } from '#law'
import type { CasePage, ConflictClaim } from '#store/views'
import { here, m, momentInWords } from '#wording'

/** What is claimed of Bawaslu offices and their people, and what was said of it. Null where nothing is. */
export function conflictSheet({ claims, held }: Pick<CasePage, 'claims' | 'held'>, now: Instant) {
  if (claims.length === 0) return null
  const [oldest] = claims.filter(({ judged }) => judged === null).toSorted((a, b) => a.since.localeCompare(b.since))
  const due = oldest === undefined ? null : conflictDue(oldest.since)
  return {
    lines: claims.map((claim, at) => ({ id: `${claim.officeId} ${String(at)}`, says: saysOf(claim, held.zone) })),
    due: due === null ? null : m.benturan_due({ when: momentInWords(due, held.zone) }),
    isLate: due !== null && isBefore(due, now),
    href: claims.some(({ isMine }) => isMine) ? here(`/meja/perkara/${held.id}/benturan`) : null,
  }
}

function saysOf({ office, people, judged }: ConflictClaim, zone: CasePage['held']['zone']): string {
  if (judged !== null)
    return (judged.founded ? m.benturan_founded : m.benturan_unfounded)({
      ...{ office, reason: judged.reason, when: momentInWords(judged.at, zone) },
    })
  return people.length === 0 ? m.benturan_claimed({ office }) : m.benturan_named({ office, people: people.join(', ') })
}
