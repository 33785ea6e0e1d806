import type { NaskahOf } from '#core'
import type { CasePage } from '#store/views'
import { dayInWords, m, momentInWords, outcomeInWords } from '#wording'
import { kindOfReportInWords } from '../laporan/words.ts'
import { stateSays } from '../laporan/status-page.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { isNoticed } from './notice-paper.ts'
import { numberOfCase } from './number-of-case.ts'

/** What hangs on the papan pengumuman (register P14): number, what it was about and how it ended; nobody by name. */
export const boardPapers = ({ held }: CasePage): readonly CasePaper[] =>
  isNoticed(held.state)
    ? [
        {
          kind: 'pengumuman-status',
          partId: held.id,
          versions: ['keluar'],
          says: stateSays(held.state),
          write: boardPaper,
        },
      ]
    : []

function boardPaper({ page, specimen }: Writing): NaskahOf<'pengumuman-status'> {
  const { held, summary, allegations } = page
  return {
    ...headOf({ officeName: summary.officeName, number: numberOfCase(page), writtenAt: held.since, specimen }),
    kind: 'pengumuman-status',
    facts: [
      { term: m.naskah_board_kind(), says: kindOfReportInWords(held.kind) },
      { term: m.meja_case_opened(), says: momentInWords(summary.openedAt, held.zone) },
      { term: m.naskah_board_status(), says: stateSays(held.state) },
    ],
    outcomes: allegations.map(({ ordinal, outcome, decidedOn, articles }) => ({
      title: m.meja_case_allegation({ n: ordinal }),
      lines: [
        { term: m.meja_case_articles(), says: articles.join('; ') },
        {
          term: m.naskah_board_outcome(),
          says:
            outcome === null || decidedOn === null
              ? m.naskah_board_waits()
              : m.meja_case_outcome_on({ outcome: outcomeInWords(outcome), day: dayInWords(decidedOn) }),
        },
      ].filter(({ says }) => says !== ''),
    })),
    withheld: m.naskah_board_withheld(),
    signatures: [{ as: summary.officeName, name: null }],
  }
}
