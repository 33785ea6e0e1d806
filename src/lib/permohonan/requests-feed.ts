import type { InformationDecision } from '#core'
import type { ToldInformationStep } from '#store/views'
import { m } from '#wording'
import { startOf, type FeedEntry } from '../umpan/atom.ts'
import { codeOf, decisionInWords } from './listed-request.ts'

const kindInWords = (kind: ToldInformationStep['kind']) =>
  kind === 'diperpanjang' ? m.permohonan_extended() : decisionInWords[kind satisfies InformationDecision]()

/** An entry for each decision and each extension, in the words of the office. */
export const requestEntries = (
  address: (path: string) => string,
  steps: readonly ToldInformationStep[],
): readonly FeedEntry[] =>
  steps.map(({ requestId, office, kind, matter, answer, exemption, reason, takenOn }) => ({
    name: `${requestId}-${kind}`,
    title: `${kindInWords(kind)}: ${matter ?? m.permohonan_waits_title({ code: codeOf(requestId) })}`,
    says: [
      office,
      ...(exemption === null ? [] : [`${m.permohonan_exemption()}: ${exemption}`]),
      ...(reason === null ? [] : [`${m.permohonan_reason()}: ${reason}`]),
      ...(answer === null ? [] : [answer]),
    ].join('\n'),
    page: address(`/permohonan/${requestId}`),
    updated: startOf(takenOn),
  }))
