import { asActor, keptStore, logStore, systemActors } from '#store'
import type { Netra } from '../ports.ts'

/** An event whose row does not make the entry that the log has at its place, or that is gone. */
type LogDifference = { readonly kind: 'not-as-logged'; readonly index: number; readonly eventId: string }

/** So many places in one question. */
const together = 65_536

/**
 * Holds every event that is in the log against the log: who writes an event anew makes its leaf anew as well, and leaves behind what was signed. That
 * the log itself was not written anew, whoever remembers a head can tell, and nobody here.
 */
export async function compareWithLog({ db }: Pick<Netra, 'db'>): Promise<readonly LogDifference[]> {
  const size = (await logStore.head(db))?.size ?? 0
  const differences: LogDifference[] = []
  for (let from = 0; from < size; from += together) {
    const seen = await asActor(db, systemActors.clock, (tx) => keptStore.notAsLogged(tx, from, from + together))
    differences.push(...seen.map((one) => ({ kind: 'not-as-logged' as const, ...one })))
  }
  return differences
}
