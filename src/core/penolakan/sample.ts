/** One in ten of an office's refusals in a month, and at least one (N28). */
export const sampledShare = 0.1

/** How many of the refusals of a month are drawn: a share rounded up, one at least, none of none (N28). */
export const sampleSize = (refusals: number): number =>
  refusals === 0 ? 0 : Math.max(1, Math.ceil(refusals * sampledShare))

/**
 * A refusal in the draw. `ticket` is the hash of the seed and of the refusal's own event in the log: nobody knew the seed while
 * the refusal was written, and nobody can write it anew after.
 */
export type Drawn = { readonly id: string; readonly ticket: string }

/** Whose tickets are lowest. The order they come in tells nothing: the same tickets give the same answer. */
export const drawSample = (entries: readonly Drawn[]): readonly string[] =>
  entries
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : one.ticket > other.ticket ? 1 : 0))
    .slice(0, sampleSize(entries.length))
    .map(({ id }) => id)
