import { deliveryWays, signatureWays } from '#app'
import type { CasePage } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import { accusedInWords } from '../meja/lembar/allegations.ts'
import { hearingInWords } from '../meja/lembar/work.ts'
import { deliveryInWords, signatureInWords, statementInWords } from './accused-words.ts'

/** The other side of the table as the office that handles the case sees it. */
export function accusedSheet({ accused, hearings, held }: CasePage) {
  const titleOf = ({ party, ordinal, scheduledAt }: CasePage['hearings'][number]) =>
    `${m.meja_case_hearing({ party: hearingInWords(party), n: ordinal })}, ${momentInWords(scheduledAt, held.zone)}`
  const signed = new Map(accused.signatures.map((line) => [line.hearingId, line]))
  return {
    subjects: accused.subjects.map((line) => ({
      id: line.allegationId,
      who: accusedInWords(line),
      open: line.codeMadeAt !== null,
      says:
        line.codeMadeAt === null
          ? m.terlapor_desk_code_none()
          : m.terlapor_desk_code_open({ when: momentInWords(new Date(line.codeMadeAt).toISOString(), held.zone) }),
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
    statements: accused.statements.map(({ id, kind, body, receivedAt, subjectName, decision }) => ({
      id,
      title: [
        m.terlapor_sent_one({ kind: statementInWords[kind](), when: momentInWords(receivedAt, held.zone) }),
        subjectName,
      ]
        .filter(Boolean)
        .join(' · '),
      body,
      waits: kind === 'koreksi' && decision === null,
      decision:
        decision &&
        (decision.granted ? m.terlapor_koreksi_granted : m.terlapor_koreksi_refused)({
          day: momentInWords(decision.decidedAt, held.zone),
          reason: decision.reason,
        }),
    })),
  }
}

const signedInWords = (line: CasePage['accused']['signatures'][number] | undefined) =>
  line === undefined ? null : m.terlapor_minutes({ day: dayInWords(line.signedOn), way: signatureInWords(line.way) })
