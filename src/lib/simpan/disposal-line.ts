import type { Disposal } from '#app'
import { dayInWords, m } from '#wording'
import { numberOf } from '../meja/inbox-rows.ts'
import { keptInWords, standInWords } from '../words/simpan.ts'

/** One proposal as a commissioner reads it. */
export function disposalLine(one: Disposal, reader: string) {
  const { id, kind, caseId, registerNumber, receiptNumber, endedOn, months, dueOn, ruleId, sha256, stand, votes } = one
  const waits = stand === 'diusulkan'
  const hasTold = votes.some(({ by }) => by === reader)
  return {
    id,
    title: keptInWords(kind),
    caseId,
    case: m.simpan_case({ number: numberOf({ registerNumber, receiptNumber, id: caseId }) }),
    due: m.simpan_due({ ended: dayInWords(endedOn), months, due: dayInWords(dueOn) }),
    ruleId,
    sha256,
    stand: standInWords(stand),
    votes: votes.map(({ by, agrees, name, reason }) => ({
      by,
      says: (agrees ? m.simpan_vote_agreed : m.simpan_vote_kept)({ who: name ?? m.simpan_someone(), reason }),
    })),
    mayDecide: waits && !hasTold,
    toldBefore: waits && hasTold,
  }
}
