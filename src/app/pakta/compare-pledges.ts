import {
  asActor,
  comparePaktas,
  comparePledges,
  listPledgesAfter,
  pledgeLeaf,
  systemActors,
  type PaktaDifference,
  type PledgeDifference,
  type Tx,
} from '#store'
import type { Netra } from '../ports.ts'

type BrokenPledge = { readonly kind: 'broken-leaf'; readonly pledgeId: string }
type Difference = BrokenPledge | PledgeDifference | PaktaDifference

const first = '00000000-0000-0000-0000-000000000000'

/**
 * Holds every signature against its leaf, every count against its signatures, and what the desk recorded against its events. Writes nothing.
 */
export async function differencesOfPledges({ db }: Pick<Netra, 'db'>, batch = 2_000): Promise<readonly Difference[]> {
  const asClock = <T>(work: (tx: Tx) => Promise<T>) => asActor(db, systemActors.clock, work)
  const broken: BrokenPledge[] = []
  for (let after: string | undefined = first; after !== undefined;) {
    const from: string = after
    const rows = await asClock((tx) => listPledgesAfter(tx, from, batch))
    for (const { salt, leafHash, ...row } of rows)
      if (!pledgeLeaf(salt, row).equals(leafHash)) broken.push({ kind: 'broken-leaf', pledgeId: row.pledgeId })
    after = rows.at(-1)?.pledgeId
  }
  return [...broken, ...(await asClock(comparePledges)), ...(await asClock(comparePaktas))]
}
