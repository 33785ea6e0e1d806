import type { BoardBucket } from '#store/views'
import { m } from '#wording'
import type { DueFilter } from './inbox-address.ts'

/** The columns of the board, and the filter of the inbox that shows the same cases, where it has one. */
export const boardColumns: readonly {
  readonly bucket: BoardBucket
  readonly says: () => string
  readonly due: DueFilter | null
}[] = [
  { bucket: 'lewat', says: m.papan_late, due: 'lewat' },
  { bucket: 'hari-ini', says: m.papan_today, due: 'hari-ini' },
  { bucket: 'besok', says: m.papan_tomorrow, due: null },
  { bucket: 'nanti', says: m.papan_later, due: null },
]
