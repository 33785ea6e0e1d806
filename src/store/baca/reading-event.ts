import type { Json } from '#base'
import { newId } from '../new-id.ts'
import { takeRandom } from '../random.ts'
import { leafHash } from '../catatan/leaf-hash.ts'
import { bytea } from '../laporan/receive-report.ts'

type Kind = 'person-delivered' | 'person-read' | 'person-understood' | 'list-kept' | 'course-finished'

/** What a leaf commits to: every column of `netra.reading_events` but salt and leaf itself. */
type ReadingEvent = {
  readonly type: Kind
  readonly edaran_id: string | null
  readonly node_id: string | null
  readonly pegawai_id: string | null
  readonly office_id: string | null
  readonly version: number | null
  readonly happened_at: string
  readonly recorded_at: string
  readonly data: { readonly [key: string]: Json }
}

export const readingLeaf = (salt: Uint8Array, row: ReadingEvent & { readonly id: string }) => leafHash(salt, row)

/** The event as the functions of the database take it: complete, with salt and leaf. */
export function readingEvent(event: ReadingEvent) {
  const row = { ...event, id: newId() }
  const salt = takeRandom(16)
  return { ...row, data: JSON.stringify(event.data), salt: bytea(salt), leaf_hash: bytea(readingLeaf(salt, row)) }
}
