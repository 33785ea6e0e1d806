type Trace = {
  readonly name: string
  readonly code?: string
  readonly words: string
  readonly frames: readonly string[]
}

/** What a fault may say in the log. Messages quote what people typed, so quoted text, addresses and long numbers are masked. */
export function traceOf(error: unknown): Trace {
  if (!(error instanceof Error))
    return { name: typeof error, words: typeof error === 'string' ? mask(error) : '', frames: [] }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name: error.name, ...code, words: mask(error.message), frames }
}

// A receipt is groups of letters and digits; the groups are masked before the numbers in them.
const mask = (words: string) =>
  words
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\b[0-9A-Z]{4,}(-[0-9A-Z]{4,})+\b/g, '…')
    .replace(/\d{4,}/g, '…')
    .slice(0, 300)
