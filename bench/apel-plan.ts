import { createHash } from 'node:crypto'

/** What the generator is told: people `first` up to the one before `last` sign, from so many connections. */
export type ApelPlan = {
  readonly host: string
  readonly port: number
  readonly clients: number
  readonly textId: string
  readonly first: number
  readonly last: number
  /** Where the codes of the certificates are written down, one a line. */
  readonly codesFile: string
}

export type ApelLoaded = {
  /** Answered 201, each person counted once. */
  readonly accepted: number
  readonly tookMs: number
  readonly twice: number
  /** Second sendings that were answered otherwise than the first. */
  readonly unlike: number
  readonly errors: number
  readonly lost: number
  readonly times: readonly number[]
}

/** What the one-time code of the n-th person opened. */
export const tokenOf = (n: number): string =>
  createHash('sha256')
    .update(`apel ${String(n)}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url')
