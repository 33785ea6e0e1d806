import type { ReportStatus } from '#app'
import type { NaskahOf } from '#core'
import { m, momentInWords } from '#wording'
import { kindOfReportInWords } from '../laporan/words.ts'
import { statusAddress } from '../laporan/qr.ts'
import { statusPage } from '../laporan/status-page.ts'
import { headOf } from './head-of.ts'

type Printed = {
  readonly receipt: string
  readonly number: string | null
  readonly origin: string
  readonly specimen: boolean
}

/** The receipt with its code, as a reporter takes it home. Who he is stands nowhere in it. */
export function receiptPaper(
  status: ReportStatus,
  { receipt, number, origin, specimen }: Printed,
): NaskahOf<'tanda-terima'> {
  const { state, holds } = statusPage(status)
  return {
    ...headOf({ officeName: status.office.name, number, writtenAt: status.receivedAt, specimen }),
    kind: 'tanda-terima',
    facts: [
      { term: 'Diterima', says: momentInWords(status.receivedAt, status.office.zone) },
      { term: 'Jenis laporan', says: kindOfReportInWords(status.kind) },
      { term: m.loket_handled_by(), says: status.office.name },
      { term: 'Status', says: state.says },
    ],
    receipt,
    scan: statusAddress(origin, receipt),
    says: holds.map(({ says, by, ifNot }) =>
      [says, by === null ? m.pegang_no_term() : m.pegang_by({ due: by }), ifNot].filter(Boolean).join(' '),
    ),
    signatures: [
      { as: m.loket_signature_reporter(), name: null },
      { as: m.loket_signature_officer(), name: null },
    ],
  }
}
