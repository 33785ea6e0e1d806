const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

/** A text without what XML cannot hold, its lines ended alike. */
export const allowedInWord = (text: string): string =>
  text.toWellFormed().replaceAll(unwritable, '').replaceAll(/\r\n?/g, '\n')
