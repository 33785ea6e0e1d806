import { deliveryWays, signatureWays } from '#app'
import { accusedStatementKinds, correctedFields, mayState } from '#core'
import { localDay, type Instant, type Zone } from '#law'
import type { CasePage } from '#store/views'
import { dayInWords, here, m, momentInWords } from '#wording'
import { accusedInWords } from '../meja/lembar/allegations.ts'
import { titleOfHearing } from '../meja/lembar/work.ts'
import {
  changeInWords,
  deliveryInWords,
  fieldInWords,
  kilobytes,
  signatureInWords,
  statementInWords,
} from './accused-words.ts'

/** The other side of the table as the office that handles the case sees it. */
export function accusedSheet({ accused, hearings, held }: CasePage, now: Instant) {
  const titleOf = (line: CasePage['hearings'][number]) =>
    `${titleOfHearing(line)}, ${momentInWords(line.scheduledAt, held.zone)}`
  const signed = new Map(accused.signatures.map((line) => [line.hearingId, line]))
  return {
    subjects: accused.subjects.map((line) => ({
      id: line.allegationId,
      who: accusedInWords(line),
      open: line.codeMadeAt !== null,
      says: codeInWords(line, now, held.zone),
    })),
    invitations: hearings.map((line) => ({
      title: titleOf(line),
      deliveries: accused.deliveries
        .filter(({ hearingId }) => hearingId === line.id)
        .map(({ way, deliveredAt, proof }) =>
          m.terlapor_delivery({ day: momentInWords(deliveredAt, held.zone), way: deliveryInWords(way), proof }),
        ),
      signed: signedInWords(signed.get(line.id)),
    })),
    /** Invitations that can carry a code, with whom each calls. */
    callable: hearings
      .filter(({ party }) => party === 'terlapor')
      .map((line) => ({ value: line.id, says: titleOf(line), allegationId: line.allegationId })),
    deliverable: hearings.map((line) => ({ value: line.id, says: titleOf(line) })),
    signable: hearings
      .filter(({ id, state }) => state === 'hadir' && !signed.has(id))
      .map((line) => ({ value: line.id, says: titleOf(line) })),
    deliveryWays: deliveryWays.map((value) => ({ value, says: deliveryInWords(value) })),
    signatureWays: signatureWays.map((value) => ({ value, says: signatureInWords(value) })),
    /** What he may still say, also by letter. */
    kinds: accusedStatementKinds
      .filter((kind) => mayState(kind, held.state))
      .map((value) => ({ value, says: statementInWords[value]() })),
    fields: correctedFields.map((value) => ({ value, says: fieldInWords(value) })),
    statements: accused.statements.map(
      ({ id, kind, body, receivedAt, subjectName, paper, file, decision, changes }) => ({
        id,
        title: [
          m.terlapor_sent_one({ kind: statementInWords[kind](), when: momentInWords(receivedAt, held.zone) }),
          subjectName,
          paper && m.terlapor_paper_told({ number: paper.number ?? '–', whom: paper.accordingTo }),
        ]
          .filter(Boolean)
          .join(' · '),
        body,
        changes: changes.map(changeInWords),
        file: file && {
          href: here(`/meja/perkara/${held.id}/simpanan/terlapor/${file.id}`),
          says: m.klarif_file_open({ size: kilobytes(file.size) }),
        },
        waits: kind === 'koreksi' && decision === null,
        decision:
          decision &&
          (decision.granted ? m.terlapor_koreksi_granted : m.terlapor_koreksi_refused)({
            day: momentInWords(decision.decidedAt, held.zone),
            reason: decision.reason,
          }),
      }),
    ),
  }
}

function codeInWords({ codeMadeAt, codeExpiresAt }: CasePage['accused']['subjects'][number], now: Instant, zone: Zone) {
  if (codeMadeAt === null || codeExpiresAt === null) return m.terlapor_desk_code_none()
  const ends = new Date(codeExpiresAt).toISOString()
  const day = dayInWords(localDay(ends, zone))
  if (Date.parse(ends) <= Date.parse(now)) return m.klarif_code_expired({ day })
  const made = m.terlapor_desk_code_open({ when: momentInWords(new Date(codeMadeAt).toISOString(), zone) })
  return `${made} ${m.klarif_code_until({ day })}`
}

const signedInWords = (line: CasePage['accused']['signatures'][number] | undefined) =>
  line === undefined ? null : m.terlapor_minutes({ day: dayInWords(line.signedOn), way: signatureInWords(line.way) })
