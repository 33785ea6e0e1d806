import type { Json } from '#base'

type Told = { readonly data: { readonly [key: string]: Json } }

/** The chain of custody of one piece: everything in the history of its case that names it, in the order of that history. */
export const custodyOf = <Entry extends Told>(history: readonly Entry[], evidenceId: string): readonly Entry[] =>
  history.filter(({ data }) => data['evidenceId'] === evidenceId || data['itemId'] === evidenceId)
