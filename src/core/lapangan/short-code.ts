/** House rule N65: a text of an LHP as its phone had it when it showed a code. */
export type CodedText = {
  readonly lhpId: string
  /** Of this text, random: who overhears the code cannot try what it says. */
  readonly key: string
  /** By the clock of the phone. */
  readonly writtenAt: string
  readonly values: Readonly<Record<string, string>>
}

/** What is stretched into a code: on purpose slow, so that nobody looks for another text with the same code. */
export const codeStretching = { salt: 'netra kode LHP 1', rounds: 100_000, bytes: 6 } as const

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const said = 9

/** The same words in the same order, whoever computes it. */
export const codedWords = ({ lhpId, key, writtenAt, values }: CodedText): string =>
  JSON.stringify([
    'netra kode 1',
    lhpId,
    key,
    Date.parse(writtenAt),
    Object.keys(values)
      .toSorted()
      .map((name) => [name, values[name]]),
  ])

/** Nine symbols of 45 bits, and one by which a symbol that was heard wrong is noticed at once. */
export function codeOf(stretched: Uint8Array): string {
  const bits = [...stretched].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const nine = Array.from({ length: said }, (_, at) => symbols[parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '').join(
    '',
  )
  return nine + checkSymbol(nine)
}

/** Luhn's sum over 32 symbols: one that is wrong, or two that changed places, do not pass. */
function checkSymbol(nine: string): string {
  const sum = [...nine].reduceRight((total, symbol, at) => {
    const doubled = symbols.indexOf(symbol) * ((said - at) % 2 === 1 ? 2 : 1)
    return total + Math.floor(doubled / symbols.length) + (doubled % symbols.length)
  }, 0)
  return symbols[(symbols.length - (sum % symbols.length)) % symbols.length] ?? ''
}

export const printCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** As it is typed after a call: small letters, blanks, O for 0, I or L for 1. Null where it is none, or was heard wrong. */
export function parseCode(typed: string): string | null {
  const bare = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isCode = bare.length === said + 1 && [...bare].every((symbol) => symbols.includes(symbol))
  return isCode && checkSymbol(bare.slice(0, said)) === bare.at(-1) ? bare : null
}
