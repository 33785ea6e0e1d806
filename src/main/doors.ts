import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Netra } from '#app'
import { getReportStatus, postReport } from '#lib/laporan/report-doors.ts'
import { postDoorCode, postDoorSession, postPledge } from '#lib/pakta/pledge-doors.ts'
import { tusCreate, tusDelete, tusHead, tusOptions, tusPatch } from '#lib/unggah/tus-doors.ts'

/** An address that answers before Kit does, because it must be faster, or take what Kit will not. */
export type Door = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS'
  /** The exact path; one that ends in `*` stands for every single name in its place. */
  readonly path: string
  /** The body is within the limits when this is called, and has a Content-Length. A fault thrown here is answered for you. */
  readonly handle: (req: IncomingMessage, res: ServerResponse, netra: Netra) => Promise<void>
}

/** One line each. */
export const doors: readonly Door[] = [
  { method: 'POST', path: '/api/v1/reports', handle: postReport },
  { method: 'GET', path: '/api/v1/reports/status', handle: getReportStatus },
  { method: 'POST', path: '/api/v1/pledges', handle: postPledge },
  { method: 'POST', path: '/api/v1/pegawai/codes', handle: postDoorCode },
  { method: 'POST', path: '/api/v1/pegawai/sessions', handle: postDoorSession },
  { method: 'OPTIONS', path: '/unggah/', handle: tusOptions },
  { method: 'POST', path: '/unggah/', handle: tusCreate },
  { method: 'HEAD', path: '/unggah/*', handle: tusHead },
  { method: 'PATCH', path: '/unggah/*', handle: tusPatch },
  { method: 'DELETE', path: '/unggah/*', handle: tusDelete },
]

/** The pattern under which an address has doors. */
export const patternOf = (path: string): string => path.replace(/^(\/unggah\/)[^/]+$/, '$1*')
