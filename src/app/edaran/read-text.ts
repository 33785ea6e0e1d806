import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { needsWords, verdictOf, type Reopening } from '#core'
import { newId, type NewVersion } from '#store'
import { mediaTypeOf } from '../laporan/media-type.ts'
import type { Netra } from '../ports.ts'
import type { CircularRefusal } from './refused.ts'

const circularMegabytes = 10
const longestName = 200
const longestWords = 1_000

export type SentText = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Why it goes out though its text is not the one that was signed. */
  readonly senderWords: string
}

type About = {
  readonly changes: string | null
  readonly reopens: Reopening
  readonly reopenedKinds: readonly string[]
}

/** The PDF as it came, with what its signatures say. It is kept byte for byte, and never signed again. */
export function readText(
  { verifyPdf }: Pick<Netra, 'verifyPdf'>,
  { bytes, fileName, senderWords }: SentText,
  about: About,
): Result<NewVersion, CircularRefusal> {
  if (bytes.length > circularMegabytes * 1024 * 1024)
    return refuse({ reason: 'pdf-too-large', megabytes: circularMegabytes })
  if (mediaTypeOf(bytes) !== 'application/pdf') return refuse({ reason: 'not-a-pdf' })
  const signatures = verifyPdf(bytes).map(({ state, signer, at }) => ({ state, signer, at }))
  const verdict = verdictOf(signatures.map(({ state }) => state))
  const words = senderWords.trim().slice(0, longestWords)
  if (needsWords(verdict) && words === '') return refuse({ reason: 'words-needed', verdict })
  return accept({
    fileId: newId(),
    fileName: fileName.slice(0, longestName) || 'edaran.pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    signatures,
    verdict,
    senderWords: needsWords(verdict) ? words : null,
    ...about,
  })
}
