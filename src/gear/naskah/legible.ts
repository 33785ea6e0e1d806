/**
 * Text as it can be printed: what no font of ours can draw stands as its code, `[U+1F44D]`, for a paper that leaves out
 * what somebody wrote is not what he wrote. Marks that turn the direction of a line are shown too: a name must not read
 * backwards on paper.
 */
export function legibleWith(covered: ReadonlySet<number>): (text: string) => string {
  const isDrawn = (letter: string) =>
    letter === '\n' || (!invisible.test(letter) && covered.has(letter.codePointAt(0) ?? 0))
  const letterByLetter = (text: string) =>
    [
      ...text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll('\t', '    ')
        .replaceAll(/[\uFE0E\uFE0F]/g, ''),
    ]
      .map((letter) => (isDrawn(letter) ? letter : coded(letter)))
      .join('')
      .replaceAll('][U+', ' U+')
  if (!plainLatin.isSubsetOf(covered)) return letterByLetter
  return (text) => (plain.test(text) ? text : letterByLetter(text))
}

/** Nearly every text of a paper: nothing in it to look at. */
const plain = /^[\n -~\u00A1-\u00AC\u00AE-\u017F]*$/

/** Controls, turns of direction, and what has no width at all. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u

const coded = (letter: string) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** What every Latin font draws one letter at a time, without joining it to its neighbours. */
export const plainLatin: ReadonlySet<number> = new Set(
  Array.from({ length: 0x180 }, (_, code) => code).filter((code) => code >= 0x20 && (code < 0x7f || code > 0xa0)),
)
