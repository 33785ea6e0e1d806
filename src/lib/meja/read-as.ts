import { error } from '@sveltejs/kit'
import { accept } from '#base'
import { decideAs, isTooLong } from '#app'

/** A read under the rights of whoever is signed in: the policies of PostgreSQL decide which rows exist for them. Too wide a question is answered with 504. */
export async function readAs<Value>(
  { netra, actor }: App.Locals,
  read: (tx: Reading) => Promise<Value>,
): Promise<Value> {
  if (actor === null) throw new Error('the desk door lets nobody in unsigned')
  const result = await decideAs<Value, never>(netra, actor.id, async (tx) => accept(await read(tx))).catch(tooWide)
  if (!result.ok) throw new Error('a read refuses nothing')
  return result.value
}

function tooWide(fault: unknown): never {
  if (isTooLong(fault)) error(504)
  throw fault
}

type Reading = Parameters<Parameters<typeof decideAs>[2]>[0]
