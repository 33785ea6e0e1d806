import type { CaseState } from '#core'
import type { ReportKind } from '#law'

export const dueFilters = ['lewat', 'hari-ini', 'pekan-ini'] as const
export type DueFilter = (typeof dueFilters)[number]

/** What the inbox is narrowed to, kept in its address so that it can be sent and come back to. */
export type InboxQuery = {
  readonly cari: string
  /** `lhp`: what is no case yet. */
  readonly keadaan: CaseState | 'lhp' | null
  readonly tenggat: DueFilter | null
  readonly asal: 'informasi' | 'laporan' | 'temuan' | null
  readonly jenis: ReportKind | null
  readonly lingkup: 'kantor-saya' | 'di-bawah' | null
  readonly kantor: string | null
  readonly halaman: number
}

/** The address of the inbox with something changed; a change goes back to the first page. */
export const inboxAddress = (query: InboxQuery, change: Partial<InboxQuery> = {}): string =>
  addressed('/meja', query, change)

/** The file of the same list: all its pages. */
export const exportAddress = (query: InboxQuery): string => addressed('/meja/unduh', query)

function addressed(path: string, query: InboxQuery, change: Partial<InboxQuery> = {}): string {
  const wanted = { ...query, halaman: 1, ...change }
  const pairs = Object.entries(wanted).filter(
    ([key, value]) => value !== null && value !== '' && !(key === 'halaman' && value === 1),
  )
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))
  return pairs.length === 0 ? path : `${path}?${search.toString()}`
}
