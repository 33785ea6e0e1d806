import type { ShelfRefusal } from '#app'

const closed: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'ERR_ACCESS_DENIED',
])
const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** DuckDB has words alone for what the system said. */
const fullInWords = /no space left|disk quota|file too large|could not (write|truncate)/i

/** Why a folder could not be written. Null: it is no matter of the folder, but a fault of ours. */
export function shelfRefusalOf(fault: unknown): ShelfRefusal['reason'] | null {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null
  if (full.has(code) || (fault instanceof Error && fullInWords.test(fault.message))) return 'shelf-full'
  return closed.has(code) ? 'shelf-closed' : null
}
