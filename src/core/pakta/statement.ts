import type { Instant } from '#law'

/** What a certificate says to whoever checks it without a line: nothing but what its signer agreed to. */
export type PledgeStatement = {
  /** The installation that vouches for it, by its address. */
  readonly by: string
  readonly pledge: string
  readonly election: string
  readonly version: number
  /** SHA-256 of the Indonesian text, as hexadecimal digits. */
  readonly text: string
  readonly name: string | null
  readonly unit: string | null
  readonly signedAt: Instant | null
}

/** In front of every statement, so that it is found in a PDF and taken for nothing else. */
export const statementMark = 'netra-pakta-v1'

/** Where a signed statement stands in a file: mark, words and signature, the last two in base64url. */
export const statementPattern = /netra-pakta-v1\.([A-Za-z0-9_-]{40,4000})\.([A-Za-z0-9_-]{86})/

/** The words that are signed: always in this order, so that the same statement has the same signature. */
export const statementWords = ({
  by,
  pledge,
  election,
  version,
  text,
  name,
  unit,
  signedAt,
}: PledgeStatement): string => JSON.stringify({ by, pledge, election, version, text, name, unit, signedAt })

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)

/** Null where the words are no statement of ours. */
export function readStatement(words: string): PledgeStatement | null {
  let told: unknown
  try {
    told = JSON.parse(words)
  } catch {
    return null
  }
  if (typeof told !== 'object' || told === null) return null
  const { by, pledge, election, version, text, name, unit, signedAt } = told as Record<string, unknown>
  const isWhole =
    [by, pledge, election, text].every(isText) &&
    [name, unit, signedAt].every(isTextOrNull) &&
    Number.isInteger(version)
  return isWhole ? (told as PledgeStatement) : null
}
