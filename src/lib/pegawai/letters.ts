/** The column of a spreadsheet: 0 is A, 26 is AA. */
export const lettersOf = (at: number): string =>
  `${at < 26 ? '' : lettersOf(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`
