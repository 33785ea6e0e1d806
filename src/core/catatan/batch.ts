/*
 * When events enter the log, and in what company (N100). Batches come at fixed times and are filled up to whole blocks, so that the log does
 * not tell when somebody reported, nor that he was the only one.
 */

export const batchMinutes = 10
/** A batch is a multiple of this, and never nothing. */
export const blockSize = 64
/** So many on average are counted that are not there. */
const companyOnAverage = 6

/**
 * How many are counted besides, by a share drawn from none up to one: fewer are likelier, and no number is the largest. Whoever fills a block with
 * reports of his own would see by one more block that somebody else did anything; so he sees it in most batches where nobody did.
 */
export const companyFor = (drawn: number): number => Math.floor(companyOnAverage * Math.log(1 / (1 - drawn)))

/** How many entries of padding go with so many events, and so many that are counted besides. */
export const paddingFor = (events: number, company = 0): number =>
  Math.max(1, Math.ceil((events + company) / blockSize)) * blockSize - events
