import { accept } from '#base'
import { decideAs } from '#app'

/** A read under the rights of whoever is signed in: the policies of PostgreSQL decide which rows exist for them. */
export async function readAs<Value>(
  { netra, actor }: App.Locals,
  read: (tx: Reading) => Promise<Value>,
): Promise<Value> {
  if (actor === null) throw new Error('the desk door lets nobody in unsigned')
  const result = await decideAs<Value, never>(netra, actor.id, async (tx) => accept(await read(tx)))
  if (!result.ok) throw new Error('a read refuses nothing')
  return result.value
}

type Reading = Parameters<Parameters<typeof decideAs>[2]>[0]
