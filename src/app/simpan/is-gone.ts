import { goneSince } from '#store'
import type { Netra } from '../ports.ts'

/** Whether the bytes of a file went by rule, for whoever may know its id and does not find them. */
export const isGone = async ({ db }: Pick<Netra, 'db'>, fileId: string): Promise<boolean> =>
  (await goneSince(db, fileId)) !== null
