/**
 * Whether a password is one of those that are tried first: on a list of the commonest, one of them or a word of this house or of its own owner
 * with digits and signs around it, one piece again and again, or a row of keys that follow each other. Length is asked elsewhere.
 */
export function isGuessable(password: string, own: readonly string[], known: ReadonlySet<string>): boolean {
  const typed = password.toLowerCase()
  const word = typed.replaceAll(/^[^a-z]+|[^a-z]+$/g, '')
  return (
    known.has(typed) ||
    word.length < 4 ||
    known.has(word) ||
    isRepeated(typed, known) ||
    isRow(typed) ||
    leftWithout(typed, [...houseWords, ...own.flatMap(wordsOf)]).length < 4
  )
}

/** What somebody who knows where he is would try (ASVS 6.1.2): this list is its documentation. */
const houseWords = [
  ...[
    'netra',
    'netral',
    'netralitas',
    'bawaslu',
    'panwaslu',
    'panwascam',
    'pengawas',
    'pemilu',
    'pilkada',
    'pemilihan',
  ],
  ...[
    'kabupaten',
    'provinsi',
    'kecamatan',
    'indonesia',
    'merdeka',
    'garuda',
    'katasandi',
    'sandi',
    'rahasia',
    'password',
    'admin',
    'petugas',
  ],
]

/** Of an address what stands before the @; of a name each word. */
const wordsOf = (text: string) =>
  (text.toLowerCase().split('@')[0] ?? '').split(/[^a-z]+/).filter((word) => word.length > 3)

const leftWithout = (typed: string, words: readonly string[]) =>
  words
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), typed)
    .replaceAll(/[^a-z]/g, '')

function isRepeated(typed: string, known: ReadonlySet<string>): boolean {
  const unit = /^(.+?)\1+$/.exec(typed)?.[1]
  return unit !== undefined && (unit.length < 6 || known.has(unit))
}

/** Each sign the next one, or the one before, in the order of the alphabet or of the digits. */
function isRow(typed: string): boolean {
  const steps = Array.from(typed.slice(1), (_, at) => typed.charCodeAt(at + 1) - typed.charCodeAt(at))
  return steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1
}

let list: Promise<ReadonlySet<string>> | null = null

/** The commonest passwords, read when the first one is chosen. */
export const commonPasswords = (): Promise<ReadonlySet<string>> =>
  (list ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'])))
