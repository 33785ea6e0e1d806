/** What a signer may let whoever checks his certificate see of him. In this order in every row and statement. */
export const pledgeShows = ['nama', 'unit', 'tanggal'] as const
export type PledgeShow = (typeof pledgeShows)[number]

/** Chosen parts in their order, each once. */
export const inOrder = (chosen: readonly string[]): readonly PledgeShow[] =>
  pledgeShows.filter((part) => chosen.includes(part))
