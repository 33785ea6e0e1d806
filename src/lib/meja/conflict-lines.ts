import { conflictDue, conflictLateFrom, isBefore } from '#core'
import type { Instant } from '#law'
import { listWaitingClaims, type WaitingClaim } from '#store/views'
import { here, m, momentInWords, numberInWords } from '#wording'
import type { readAs } from './read-as.ts'

type Tx = Parameters<Parameters<typeof readAs>[1]>[0]

/** Above the inbox there is room for so many; the oldest come first. */
const shown = 10

/** The claims of conflict that wait for whoever looks, each with its clock (N80, N106). */
export async function conflictLines(tx: Tx, now: Instant) {
  const { claims, total } = await listWaitingClaims(tx, { late: conflictLateFrom(now), limit: shown })
  return {
    lines: claims.map((claim) => ({ ...lineOf(claim, now), id: `${claim.caseId} ${claim.office}` })),
    more: total > claims.length ? m.benturan_inbox_more({ count: numberInWords(total - claims.length) }) : null,
  }
}

function lineOf({ caseId, registerNumber, receiptNumber, office, zone, since, fromBelow }: WaitingClaim, now: Instant) {
  const due = conflictDue(since)
  const number = registerNumber ?? receiptNumber
  const told = {
    case: number === null ? m.benturan_case_unnumbered() : m.benturan_case({ number }),
    office,
    when: momentInWords(due, zone),
  }
  const isLate = isBefore(due, now)
  const says = fromBelow ? m.benturan_inbox_below : isLate ? m.benturan_inbox_late : m.benturan_inbox_line
  return { says: says(told), isLate, href: here(`/meja/perkara/${caseId}/benturan`) }
}

export type ConflictLines = Awaited<ReturnType<typeof conflictLines>>
