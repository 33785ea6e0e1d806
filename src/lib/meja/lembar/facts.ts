import type { CasePage } from '#store/views'
import { dayInWords, m, momentInWords, originInWords, regimeOfCase } from '#wording'

/** What a case is, in lines; its papers begin with them. */
export const factsOf = ({ held, summary }: CasePage) =>
  [
    { term: m.meja_case_office(), says: summary.officeName },
    { term: m.meja_case_region(), says: summary.regionName },
    {
      term: m.meja_case_election(),
      says: [summary.electionName, regimeOfCase(held.regime)]
        .filter((part, at, all) => part !== null && all.indexOf(part) === at)
        .join(' · '),
    },
    { term: m.meja_case_origin(), says: originInWords(held.origin) },
    { term: m.meja_case_happened(), says: dayInWords(summary.happenedOn) },
    { term: m.meja_case_known(), says: dayInWords(summary.knownOn) },
    { term: m.meja_case_opened(), says: momentInWords(summary.openedAt, held.zone) },
    { term: m.meja_case_receipt(), says: summary.receiptNumber ?? '' },
    { term: m.meja_case_registered(), says: summary.registeredOn === null ? '' : dayInWords(summary.registeredOn) },
  ].filter(({ says }) => says !== '')
