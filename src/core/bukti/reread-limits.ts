/**
 * How much of what is stored is read anew each night (N241). Whatever there is, `nights` nights are enough for all of it; a small store is read sooner,
 * because a night reads `atLeast` bytes where so many are due.
 */
export type RereadLimits = { readonly nights: number; readonly atLeast: number }
export const rereadLimits: RereadLimits = { nights: 30, atLeast: 50 * 1024 ** 3 }
