import type { ActorId, Annex, Opening, Seen } from '#app'
import { standOfOpening } from '#core'
import { localDay, type Instant } from '#law'
import { basisOf, dayInWords, m, momentInWords } from '#wording'
import { postName } from '../akun/role-words.ts'
import { numberOf } from '../meja/inbox-rows.ts'
import { addresseeInWords, fieldInWords, openingStandInWords, partInWords, purposeInWords } from '../words/identitas.ts'

export type OpeningLine = ReturnType<typeof openingLine>

/** One request as the desk reads it: what was asked, what the second person said, and what the reader may do now. */
export function openingLine(one: Opening, reader: ActorId, now: Instant) {
  const { id, caseId, registerNumber, receiptNumber, purpose, parts, decision, reason, looks, mayDecide } = one
  const stand = standOfOpening(decision, now)
  const mine = stand === 'terbuka' && one.askedBy === reader
  return {
    id,
    caseId,
    case: m.identitas_case({ number: numberOf({ registerNumber, receiptNumber, id: caseId }) }),
    purpose: purposeInWords(purpose),
    stand: openingStandInWords(stand),
    parts: parts.map(partInWords),
    asked: m.identitas_asked({
      when: momentInWords(one.askedAt),
      who: `${one.askedByName ?? m.identitas_someone()} (${postName(one.askedAs, '')})`,
      reason,
    }),
    decided: decision === null ? null : decidedInWords(decision),
    looks: m.identitas_looks({ count: looks }),
    mayDecide,
    mayLook: mine && purpose !== 'lampiran',
    mayPrint: mine && purpose === 'lampiran',
  }
}

function decidedInWords({ at, byName, reason, openUntil }: NonNullable<Opening['decision']>): string {
  const said = { when: momentInWords(at), who: byName ?? m.identitas_someone(), reason }
  return openUntil === null
    ? m.identitas_refused(said)
    : m.identitas_granted({ ...said, until: momentInWords(openUntil) })
}

/** On what law: the article that was named, or the rule that the legal desk confirmed. */
export const lawOfAnnex = ({ article, basisRule }: Pick<Annex, 'article' | 'basisRule'>): string =>
  article ?? basisOf(basisRule).title

export const annexLine = (annex: Annex) => ({
  id: annex.id,
  to: annex.addresseeName,
  says: m.identitas_annex_line({
    to: `${annex.addresseeName} (${addresseeInWords(annex.addressee)})`,
    number: annex.number,
    when: dayInWords(localDay(annex.decidedAt, 'WIB')),
    who: annex.decidedByName ?? m.identitas_someone(),
    law: lawOfAnnex(annex),
  }),
  printed:
    annex.printedAt === null
      ? m.identitas_annex_unprinted()
      : m.identitas_annex_printed({ when: momentInWords(annex.printedAt) }),
})

/** What was unsealed, for one answer that nobody keeps. */
export const seenLines = ({ parts }: Seen) =>
  parts.map(({ part, lines }) => ({
    title: partInWords(part),
    rows: lines.map(({ field, says }) => ({ term: fieldInWords(field), says })),
  }))
