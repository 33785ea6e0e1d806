/** Words as two lists may write them and mean the same: small letters and digits, one blank between words. */
export const plainWords = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
