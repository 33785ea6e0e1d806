/** What became of the electronic signatures in the PDF of a circular. */
export const signatureVerdicts = ['utuh', 'ditambah', 'berubah', 'tak-terbaca', 'tanpa'] as const
export type SignatureVerdict = (typeof signatureVerdicts)[number]

type State = 'intact' | 'added-to' | 'changed' | 'unreadable'

/**
 * A file signed several times grows with each: of all but the last it is only said that something was added behind them. So it is whole when the
 * last signature covers it to the end and none of them was broken.
 */
export function verdictOf(states: readonly State[]): SignatureVerdict {
  const last = states.at(-1)
  if (last === undefined) return 'tanpa'
  if (states.includes('changed')) return 'berubah'
  if (states.includes('unreadable')) return 'tak-terbaca'
  return last === 'intact' ? 'utuh' : 'ditambah'
}

/** Whether whoever sends such a file must say in words why he does. */
export const needsWords = (verdict: SignatureVerdict): boolean => verdict !== 'utuh' && verdict !== 'tanpa'
