import type { CasePage, ReportLine } from '#store/views'
import { dayInWords, m } from '#wording'
import { kindOfReportInWords } from '../laporan/words.ts'
import { reportSheet } from '../meja/lembar/work.ts'
import type { CasePaper } from './case-papers.ts'
import { headOf } from './head-of.ts'

/** The form of each report. Who reported is sealed, and is filled in by hand by whoever signs. */
export const reportPapers = ({ reports }: CasePage): readonly CasePaper[] =>
  reports.map((line) => ({
    kind: 'formulir-laporan',
    partId: line.id,
    versions: ['lengkap'],
    says: dayInWords(line.knownOn),
    write: ({ page, specimen }) => ({
      ...headOf({
        officeName: page.summary.officeName,
        number: page.summary.receiptNumber,
        writtenAt: line.receivedAt,
        specimen,
      }),
      kind: 'formulir-laporan',
      sections: sectionsOf(line, page),
      blanks: [m.naskah_blank_name(), m.naskah_blank_address(), m.naskah_blank_identity(), m.naskah_blank_phone()],
      signatures: [
        { as: m.loket_signature_reporter(), name: null },
        { as: m.loket_signature_officer(), name: null },
      ],
    }),
  }))

function sectionsOf(line: ReportLine, page: CasePage) {
  const { title, door, narrative, rows } = reportSheet(line, page.held.zone)
  return [
    {
      title,
      text: door,
      heading: null,
      lines: [
        { term: m.naskah_report_kind(), says: kindOfReportInWords(page.held.kind) },
        { term: m.meja_case_happened(), says: dayInWords(line.happenedOn) },
        { term: m.meja_case_known(), says: dayInWords(line.knownOn) },
        { term: m.meja_case_region(), says: page.summary.regionName },
        ...rows,
      ],
    },
    { title: m.naskah_report_told(), text: narrative, heading: null, lines: [] },
  ]
}
