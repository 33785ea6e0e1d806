import { accept, isRecordId, refuse, type Result } from '#base'
import {
  circularKinds,
  circularWays,
  isBefore,
  partsOfNumber,
  pegawaiKinds,
  type CircularKind,
  type CircularWay,
  type PegawaiKind,
} from '#core'
import { findAct, localDay, type Instant, type PlainDate } from '#law'
import { circularStore, type ActorId, type AudienceRow, type NewVersion, type Tx } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'
import { readText, type SentText } from './read-text.ts'
import { circularField, noCircular, type CircularField, type CircularRefusal } from './refused.ts'

export type DraftCircular = {
  readonly actor: ActorId
  /** Made with the form: the same form sent twice is one draft. */
  readonly id: string
  readonly issuerOfficeId: string
  readonly kind: string
  readonly number: string
  readonly letterOn: PlainDate | null
  readonly subject: string
  readonly basis: string
  readonly stage: { readonly electionId: string; readonly code: string } | null
  readonly way: string
  readonly people: readonly string[]
  readonly actIds: readonly string[]
  readonly deadlineAt: Instant | null
  readonly audience: readonly AudienceRow[]
  readonly text: SentText | null
}

/** A draft in order, and not kept yet. */
export type CheckedDraft = {
  readonly kind: CircularKind
  readonly way: CircularWay
  readonly letterOn: PlainDate
  readonly deadlineAt: Instant
  readonly people: readonly PegawaiKind[]
  readonly text: NewVersion
  readonly bytes: Uint8Array
}

const among = <T extends string>(known: readonly T[], said: string): T | null =>
  known.find((one) => one === said) ?? null

/** Keeps a circular with its text before it is sent; whom it would reach is said by its preview. */
export async function draftCircular(
  netra: Pick<Netra, 'db' | 'clock' | 'files' | 'verifyPdf'>,
  asked: DraftCircular,
): Promise<Result<string, CircularRefusal>> {
  const checked = checkDraft(netra, asked, netra.clock())
  if (!checked.ok) return checked
  return decideAs<string, CircularRefusal>(netra, asked.actor, async (tx) => {
    await draftWithin(tx, netra, asked, checked.value)
    return accept(asked.id)
  })
}

/** The same within somebody else's transaction. `through` took the letter by hand. */
export async function draftWithin(
  tx: Tx,
  { clock, files }: Pick<Netra, 'clock' | 'files'>,
  asked: DraftCircular,
  { bytes, text, people, ...facts }: CheckedDraft,
  through: string | null = null,
): Promise<void> {
  const now = clock()
  const isNew = await circularStore.draft(tx, {
    ...facts,
    id: asked.id,
    number: asked.number.trim(),
    numberParts: partsOfNumber(asked.number),
    subject: asked.subject.trim(),
    basis: asked.basis.trim(),
    electionId: asked.stage?.electionId ?? null,
    stageCode: asked.stage?.code ?? null,
    issuerOfficeId: asked.issuerOfficeId,
    throughOfficeId: through,
    pegawaiKinds: people,
    actIds: asked.actIds,
    createdAt: now,
    createdBy: asked.actor,
  })
  if (!isNew) return
  await circularStore.address(tx, asked.id, asked.audience)
  // Written before the row: a file without a row is lost space, a row without its file would be a lost letter.
  await files.keep(text.fileId, bytes)
  await circularStore.addFirstText(tx, asked.id, text, asked.actor, now)
}

/** What of a form is in order, without looking at any row. */
export function checkDraft(
  netra: Pick<Netra, 'verifyPdf'>,
  asked: DraftCircular,
  now: Instant,
): Result<CheckedDraft, CircularRefusal> {
  const { letterOn, deadlineAt, text } = asked
  if (!isRecordId(asked.id) || !isRecordId(asked.issuerOfficeId)) return refuse(noCircular)
  const [kind, way] = [among(circularKinds, asked.kind), among(circularWays, asked.way)]
  const people = pegawaiKinds.filter((one) => asked.people.includes(one))
  const wrong = firstWrong([
    ['kind', kind === null ? 'unknown' : null],
    ['number', lengthOf(asked.number, 200)],
    // The easternmost day: a letter of today is there already, one of tomorrow is nowhere.
    ['letterOn', letterOn === null ? 'unknown' : letterOn > localDay(now, 'WIT') ? 'in-the-future' : null],
    ['subject', lengthOf(asked.subject, 500)],
    ['basis', lengthOf(asked.basis, 2_000)],
    ['audience', asked.audience.length === 0 ? 'blank' : null],
    ['people', people.length === 0 ? 'blank' : null],
    ['acts', asked.actIds.every((id) => findAct(id) !== null) ? null : 'unknown'],
    ['deadline', deadlineAt === null ? 'unknown' : isBefore(now, deadlineAt) ? null : 'in-the-past'],
  ])
  if (wrong !== null) return refuse(wrong)
  if (kind === null || letterOn === null || deadlineAt === null || text === null) return refuse({ reason: 'not-a-pdf' })
  const read = readText(netra, text, { changes: null, reopens: 'semua', reopenedKinds: [] })
  if (!read.ok) return read
  return accept({ kind, way: way ?? 'berjenjang', letterOn, deadlineAt, people, text: read.value, bytes: text.bytes })
}

type Problem = Extract<CircularRefusal, { readonly reason: 'field' }>['problem']

const lengthOf = (words: string, most: number): Problem | null =>
  words.trim() === '' ? 'blank' : words.length > most ? 'too-long' : null

function firstWrong(all: readonly (readonly [CircularField, Problem | null])[]): CircularRefusal | null {
  const found = all.find(([, problem]) => problem !== null)
  return found?.[1] == null ? null : circularField(found[0], found[1])
}
