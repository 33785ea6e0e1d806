import type { Netra } from '#app'
import { listElections } from '#store/views'

/** Elections as a choice of a form, the next to be held first. */
export const asPublicElections = async ({ db }: Pick<Netra, 'db'>) =>
  (await listElections(db)).map(({ id, name }) => ({ value: id, says: name }))
