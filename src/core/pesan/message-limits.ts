/** How much a receipt writes (N46). Nobody is asked who he is, so the receipt alone is counted. */
export const messageLimits = {
  /** In characters. */
  longest: 4_000,
  within: [
    { hours: 1, most: 10 },
    { hours: 24, most: 30 },
  ],
  /** The newest of a thread that a page shows; the database hands out no more of them to a receipt. */
  shown: 100,
} as const

const messageSenders = ['pelapor', 'kantor'] as const
export type MessageSender = (typeof messageSenders)[number]
