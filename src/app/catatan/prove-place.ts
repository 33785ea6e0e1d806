import { inclusionRanges, type Hash, type Tree } from '#core'
import { logStore } from '#store'
import type { Netra } from '../ports.ts'
import { hashesOf } from './hashes-of.ts'

export type PlaceProof = Tree & { readonly index: number; readonly proof: readonly Hash[] }

/** That the newest signed log has whatever it has at a place. Null: no such place yet. */
export async function provePlace({ db }: Pick<Netra, 'db'>, index: number): Promise<PlaceProof | null> {
  const head = await logStore.head(db)
  const ranges = head === null ? null : inclusionRanges(index, head.size)
  if (head === null || ranges === null) return null
  return { index, size: head.size, root: head.root, proof: await hashesOf(db, ranges, head.size) }
}
