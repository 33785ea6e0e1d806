import { accept, refuse, type Result } from '#base'
import { isUnderstood, markAnswers, type Answered } from '#core'
import { findCircularAt, readCircular, type ReadingOutcome, type ReadingStep } from '#store'
import type { Netra } from '../ports.ts'
import { circularQuestions, counts } from './show-circular-at.ts'

export type ReadCircular = {
  readonly link: string
  readonly token: Uint8Array | null
  /** The text that was before him when he said so. */
  readonly version: number
  /** What he ticked, by the id of its question; null: he says that he has read it, and answers nothing yet. */
  readonly answers: ((id: string) => string | null) | null
}

export type ReadingRefusal = {
  readonly reason: 'not-found' | 'moved' | Exclude<ReadingOutcome, 'kept' | 'known' | 'moved'>
}
/** `answered`: how each was answered; all of them rightly is understood. */
type ReadingTaken = { readonly state: 'read' | 'understood'; readonly answered: readonly Answered[] }

/** “I have read it”, or the answers to what is asked afterwards. Saying so twice is the same as once; who left, or reads an old text, hears so. */
export async function sayRead(
  { db, clock }: Pick<Netra, 'db' | 'clock'>,
  { link, token, version, answers }: ReadCircular,
): Promise<Result<ReadingTaken, ReadingRefusal>> {
  const at = clock()
  const circular = await findCircularAt(db, link, { token, at })
  if (circular === null) return refuse({ reason: 'not-found' })
  const { reader, edaranId } = circular
  if (reader === null || token === null) return refuse({ reason: 'nobody' })
  if (circular.isWithdrawn) return refuse({ reason: 'withdrawn' })
  if (version !== circular.version.n) return refuse({ reason: 'old-text' })
  if (!counts(reader)) return refuse({ reason: reader.standing === 'counted' ? 'elsewhere' : reader.standing })
  const answered = answers === null ? [] : markAnswers(circularQuestions(circular, reader, at), answers)
  const step: ReadingStep = isUnderstood(answered) ? 'understood' : 'read'
  const outcome = await readCircular(db, {
    ...{ token, at, version, step, edaranId },
    ...{ pegawaiId: reader.pegawaiId, nodeId: reader.homeId },
  })
  return outcome === 'kept' || outcome === 'known' ? accept({ state: step, answered }) : refuse({ reason: outcome })
}
