import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Netra } from '#app'
import { getReportStatus, postReport } from '#lib/laporan/report-doors.ts'

/** An address that answers before Kit does, because it must be faster, or take what Kit will not. Method and exact path. */
export type Door = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  readonly path: string
  /** The body is within the limits when this is called, and has a Content-Length. A fault thrown here is answered for you. */
  readonly handle: (req: IncomingMessage, res: ServerResponse, netra: Netra) => Promise<void>
}

/** One line each. */
export const doors: readonly Door[] = [
  { method: 'POST', path: '/api/v1/reports', handle: postReport },
  { method: 'GET', path: '/api/v1/reports/status', handle: getReportStatus },
]
