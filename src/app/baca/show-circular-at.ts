import { questionsFor, askedAs, type Question } from '#core'
import { localDay } from '#law'
import { findCircularAt, noteOpening, readCircular, type CircularReader, type LinkedCircular } from '#store'
import { spendTry } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

/** Of one link by one address (N116): a whole office may stand behind one, but nobody needs a program to open a letter. */
const openings = { capacity: 60, perSecond: 1 / 60 }

type ShowCircularAt = {
  readonly link: string
  readonly token: Uint8Array | null
  /** Whether this browser opens it for the first time today: openings are counted roughly, and are no people. */
  readonly isNew: boolean
  /** Where he comes from: beyond so many an hour, an opening is shown and not counted. */
  readonly address: string
}

type CircularShown = {
  readonly circular: LinkedCircular
  /** What he is asked once he has read it; empty for whoever counts nowhere. */
  readonly questions: readonly Question[]
}

/** Shows what a link leads to, and keeps that it was put before whoever stands in the door; null: no such link. */
export async function showCircularAt(
  netra: Netra,
  { link, token, isNew, address }: ShowCircularAt,
): Promise<CircularShown | null> {
  const { db } = netra
  const at = netra.clock()
  const circular = await findCircularAt(db, link, { token, at })
  if (circular === null) return null
  if (isNew && (await spendTry(netra, `buka ${link} ${address}`, openings)) >= 0) await noteOpening(db, link)
  const { reader, edaranId, version } = circular
  if (reader === null || token === null || circular.isWithdrawn) return { circular, questions: [] }
  if (counts(reader) && (reader.delivered ?? 0) < version.n)
    await readCircular(db, {
      ...{ token, at, pegawaiId: reader.pegawaiId, edaranId, nodeId: reader.homeId },
      ...{ version: version.n, step: 'delivered' },
    })
  return { circular, questions: circularQuestions(circular, reader, at) }
}

type Counting = CircularReader & { readonly homeId: string }
export const counts = (reader: CircularReader): reader is Counting =>
  reader.standing === 'counted' && reader.homeId !== null

/** The same for one person and one text, whenever and wherever he asks for them. */
export function circularQuestions(
  { edaranId, version, actIds, regime, zone }: LinkedCircular,
  { pegawaiId, kind, standing }: CircularReader,
  at: string,
): readonly Question[] {
  if (standing !== 'counted') return []
  return questionsFor(
    { actIds, regime, kind: askedAs(kind), day: localDay(at, zone) },
    { seed: `${pegawaiId}/${edaranId}/${String(version.n)}` },
  )
}
