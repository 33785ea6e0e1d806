/*
 * When events enter the log, and in what company (N100). Batches come at fixed times and are filled up to whole blocks, so that the log does
 * not tell when somebody reported, nor that he was the only one.
 */

export const batchMinutes = 10
/** A batch is a multiple of this, and never nothing. */
export const blockSize = 64
/** How many entries of padding go with so many events. */
export const paddingFor = (events: number): number => Math.max(1, Math.ceil(events / blockSize)) * blockSize - events
