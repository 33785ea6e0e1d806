import type { EvidenceByReceipt } from '#app'
import { m, momentInWords } from '#wording'
import { evidenceInWords, sizeInWords } from './evidence-words.ts'

export type ReceiptEvidence = ReturnType<typeof receiptEvidence>

/** What came by a receipt as ready sentences, the newest last. */
export const receiptEvidence = ({ kept, coming, isOver, zone }: EvidenceByReceipt) => ({
  isOver,
  says: kept.length === 0 ? m.bukti_list_none() : m.bukti_list_as_of({ count: kept.length }),
  kept: kept.map(({ id, kind, size, sha256, receivedAt }) => ({
    id,
    says: m.bukti_list_line({
      kind: evidenceInWords(kind),
      size: sizeInWords(size),
      when: momentInWords(receivedAt, zone),
    }),
    sha256,
  })),
  coming: coming.map(({ id, size, startedAt }) => ({
    id,
    says: m.bukti_coming_line({ size: sizeInWords(size), when: momentInWords(startedAt, zone) }),
  })),
})
