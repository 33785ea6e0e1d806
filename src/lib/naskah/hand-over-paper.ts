import type { NaskahOf } from '#core'
import { localDay } from '#law'
import type { CasePage, TimelineEntry } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { letterOf } from './letter-of.ts'

const changesHands = ['hand-over', 'take-over']
const actionOf = ({ data }: TimelineEntry): string => (typeof data['action'] === 'string' ? data['action'] : '')

/**
 * The letter with which a case went to another office (register P7, M9), for as long as it is there: to whom an earlier
 * one went, the case no longer says.
 */
export function handOverPapers(page: CasePage): readonly CasePaper[] {
  const moved = page.timeline.findLast((entry) => entry.type === 'case-moved' && changesHands.includes(actionOf(entry)))
  if (moved === undefined || actionOf(moved) !== 'hand-over') return []
  return [
    {
      kind: 'surat-pelimpahan',
      partId: page.held.id,
      versions: ['lengkap', 'keluar'],
      says: momentInWords(moved.happenedAt, page.held.zone),
      write: (writing) => handOverPaper(moved, writing),
    },
  ]
}

function handOverPaper(moved: TimelineEntry, { page, specimen }: Writing): NaskahOf<'surat-pelimpahan'> {
  const { held, summary } = page
  const from = moved.officeName ?? summary.officeName
  const why = moved.data['reason']
  return {
    ...headOf({ officeName: from, number: null, writtenAt: moved.happenedAt, specimen }),
    ...letterOf(from, localDay(moved.happenedAt, held.zone)),
    kind: 'surat-pelimpahan',
    // Who is reported and in what is withheld while it is under review (register §4.8).
    nature: 'Rahasia',
    about: m.naskah_kind_surat_pelimpahan(),
    to: [summary.officeName, 'di Tempat'],
    facts: [
      { term: m.meja_case_receipt(), says: summary.receiptNumber ?? '' },
      { term: m.naskah_register_number(), says: held.registerNumber ?? '' },
      { term: m.meja_case_region(), says: summary.regionName },
      { term: m.meja_case_happened(), says: dayInWords(summary.happenedOn) },
    ].filter(({ says }) => says !== ''),
    why: typeof why === 'string' && why.trim() !== '' ? why : null,
  }
}
