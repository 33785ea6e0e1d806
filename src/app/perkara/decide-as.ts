import type { Result } from '#base'
import { asActor, type ActorId, type Tx } from '#store'
import type { Netra } from '../ports.ts'

/** What a use case of the desk needs of the product. */
export type Desk = Pick<Netra, 'db' | 'clock'>

/**
 * Runs `work` as `actor` in one transaction. A refusal undoes whatever was written on the way to it, so a use case may
 * write first and be refused by the last thing it asks.
 */
export const decideAs = <Value, Refusal>(
  { db }: Pick<Desk, 'db'>,
  actor: ActorId,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => decideIn((inner) => asActor(db, actor, inner), work)

/** One transaction as somebody. */
export type InOne = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** The same, in a transaction that somebody else opens. */
export async function decideIn<Value, Refusal>(
  inOne: InOne,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const refused: Result<Value, Refusal>[] = []
  try {
    return await inOne(async (tx) => {
      const result = await work(tx)
      if (result.ok) return result
      refused.push(result)
      throw new Undone()
    })
  } catch (error) {
    const [refusal] = refused
    if (error instanceof Undone && refusal !== undefined) return refusal
    throw error
  }
}

/** Never seen outside: it only makes the driver roll back. */
class Undone extends Error {}
