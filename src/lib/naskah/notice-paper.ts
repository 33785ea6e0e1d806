import type { CaseState, NaskahOf } from '#core'
import { localDay } from '#law'
import type { CasePage } from '#store/views'
import { m, momentInWords } from '#wording'
import { meansInWords, stateSays } from '../laporan/status-page.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { letterOf } from './letter-of.ts'

/** Where a reporter is owed a notice of what was decided on his report (register P5, P8, P13, M7, M15, and what leaves the office). */
const noticed: readonly CaseState[] = [
  'dilimpahkan',
  'diambil-alih',
  'diteruskan-langsung',
  'tidak-diregister',
  'dicabut',
  'diteruskan',
  'tindak-lanjut',
  'selesai',
  'tuntas',
]

export const isNoticed = (state: CaseState): boolean => noticed.includes(state)

/** The notice of status to whoever reported; a temuan has nobody to tell. */
export const noticePapers = ({ held, reports }: CasePage): readonly CasePaper[] =>
  reports.length === 0 || !isNoticed(held.state)
    ? []
    : [
        {
          kind: 'pemberitahuan-status',
          partId: held.id,
          versions: ['lengkap', 'keluar'],
          says: stateSays(held.state),
          write: noticePaper,
        },
      ]

function noticePaper({ page, specimen }: Writing): NaskahOf<'pemberitahuan-status'> {
  const { held, summary } = page
  return {
    ...headOf({ officeName: summary.officeName, number: null, writtenAt: held.since, specimen }),
    kind: 'pemberitahuan-status',
    ...letterOf(summary.officeName, localDay(held.since, held.zone)),
    about: m.naskah_kind_pemberitahuan_status(),
    to: ['Pelapor', 'di Tempat'],
    facts: [
      { term: m.meja_case_receipt(), says: summary.receiptNumber ?? '' },
      { term: m.naskah_register_number(), says: held.registerNumber ?? '' },
      { term: m.meja_case_opened(), says: momentInWords(summary.openedAt, held.zone) },
    ].filter(({ says }) => says !== ''),
    status: `${m.naskah_status_is({ state: stateSays(held.state) })}\n\n${meansInWords(held.state)}`,
  }
}
