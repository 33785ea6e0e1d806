import { inclusionRanges, type Hash, type Tree } from '#core'
import type { Netra } from '../ports.ts'
import { hashesAtHead } from './hashes-of.ts'

type PlaceProof = Tree & { readonly index: number; readonly proof: readonly Hash[] }

/** That the newest signed log has whatever it has at a place. Null: no such place yet. */
export async function provePlace({ db }: Pick<Netra, 'db'>, index: number): Promise<PlaceProof | null> {
  const found = await hashesAtHead(db, (size) => inclusionRanges(index, size))
  return found === null ? null : { index, size: found.head.size, root: found.head.root, proof: found.hashes }
}
