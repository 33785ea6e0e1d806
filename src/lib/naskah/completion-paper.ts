import type { NaskahOf } from '#core'
import { localDay } from '#law'
import type { CasePage, KajianLine, TimelineEntry } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import { basisLine } from '../meja/lembar/basis-line.ts'
import { kajianSheet } from '../meja/lembar/work.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { letterOf } from './letter-of.ts'

/** What the last review found lacking, told to the reporter (register P3, M5): as the review stood when it was asked for. */
export function completionPapers(page: CasePage): readonly CasePaper[] {
  const asked = page.timeline.findLast(({ type, data }) => type === 'case-moved' && data['to'] === 'perbaikan')
  const review = page.kajian.findLast(
    ({ kind, recordedAt }) => kind === 'kajian-awal' && asked !== undefined && recordedAt <= asked.recordedAt,
  )
  if (asked === undefined || review === undefined) return []
  return [
    {
      kind: 'pemberitahuan-kelengkapan',
      partId: page.held.id,
      versions: ['lengkap', 'keluar'],
      says: momentInWords(asked.happenedAt, page.held.zone),
      write: (writing) => completionPaper(review, asked, writing),
    },
  ]
}

function completionPaper(
  review: KajianLine,
  asked: TimelineEntry,
  { page, specimen }: Writing,
): NaskahOf<'pemberitahuan-kelengkapan'> {
  const { held, summary } = page
  return {
    ...headOf({ officeName: summary.officeName, number: null, writtenAt: asked.happenedAt, specimen }),
    ...letterOf(summary.officeName, localDay(asked.happenedAt, held.zone)),
    kind: 'pemberitahuan-kelengkapan',
    about: m.naskah_kind_pemberitahuan_kelengkapan(),
    to: ['Pelapor', 'di Tempat'],
    facts: [
      { term: m.meja_case_receipt(), says: summary.receiptNumber ?? '' },
      { term: m.meja_case_opened(), says: momentInWords(summary.openedAt, held.zone) },
    ].filter(({ says }) => says !== ''),
    lacking: kajianSheet(review).conditions.flatMap(({ says, article }, at) =>
      review.conditions[at]?.met === true ? [] : [{ says, met: false, basis: article }],
    ),
    until: untilOf(page),
  }
}

/** By when. A rule that is not confirmed names no day here: nobody shall be held to it by a letter. */
function untilOf({ clocks }: CasePage): string {
  const term = clocks.findLast(({ owner }) => owner === 'pelapor')
  return term?.acting === true
    ? m.naskah_complete_by({ day: dayInWords(term.dueOn), cite: basisLine(term.ruleId).says })
    : m.naskah_complete_no_day()
}
