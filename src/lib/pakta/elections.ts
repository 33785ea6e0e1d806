import type { Netra } from '#app'
import { listElections } from '#store/views'

/** Elections as a choice of a form, the latest vote first. */
export const asPublicElections = async ({ db }: Pick<Netra, 'db'>) =>
  (await listElections(db)).toReversed().map(({ id, name }) => ({ value: id, says: name }))
