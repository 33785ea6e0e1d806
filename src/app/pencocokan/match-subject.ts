import { accept, refuse, type Result } from '#base'
import type { SubjectNumber } from '#core'
import { localDay, type PlainDate } from '#law'
import {
  findHandlingOffice,
  matchStore,
  newId,
  recordEvent,
  type AllegationRow,
  type MatchPaper,
  type NewMatch,
  type Tx,
} from '#store'
import { reference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Work } from '../perkara/work-on.ts'
import type { Netra } from '../ports.ts'
import { lookUp, numberOf, subjectAt, type SubjectAsked, type SubjectAt } from './find-subject.ts'
import type { MatchRefusal } from './refused.ts'

export type MatchSaid =
  /** One of those that the search showed, or, with null, the only one: it is asked again, and he must still be there. */
  | { readonly way: 'daftar'; readonly asked: SubjectAsked; readonly pegawaiId: string | null }
  /** The rolls do not know him, and a paper does. */
  | {
      readonly way: 'surat'
      readonly number?: string
      readonly employer: string
      /** The office whose PPK it is, where it is one of ours. */
      readonly employerId?: string
      readonly unit?: string
      readonly post: string
      readonly paper: {
        readonly kind: MatchPaper
        readonly number?: string
        readonly on: PlainDate
        readonly accordingTo: string
      }
    }
  | { readonly way: 'tidak-dapat'; readonly reason: string }

type MatchSubject = Work & { readonly allegationId: string; readonly said: MatchSaid }

type Refusal = Refused | MatchRefusal
type Kept = Pick<
  NewMatch,
  | 'pegawaiId'
  | 'employerId'
  | 'employer'
  | 'unit'
  | 'post'
  | 'since'
  | 'employerToday'
  | 'paperKind'
  | 'paperNumber'
  | 'paperOn'
  | 'accordingTo'
  | 'reason'
>
type Stands = { readonly kept: Kept; readonly number: SubjectNumber | null }

/** Records who an accused is by number, employer and post on the day of the act, or why nobody can say. It moves no case (N35). */
export const matchSubject = (netra: Netra, command: MatchSubject): Promise<Result<null, Refusal>> =>
  decideAs<null, Refusal>(netra, command.actor, async (tx) => {
    const subject = await subjectAt(tx, netra, command)
    if (!subject.ok) return subject
    const stands = await standsOn(tx, netra, subject.value, command.said)
    if (!stands.ok) return stands
    await keep(tx, netra, { subject: subject.value, command, ...stands.value })
    return accept(null)
  })

function standsOn(tx: Tx, netra: Netra, subject: SubjectAt, said: MatchSaid): Promise<Result<Stands, Refusal>> {
  if (said.way === 'daftar') return fromRoll(tx, netra, subject, said)
  return Promise.resolve(said.way === 'surat' ? fromPaper(tx, subject, said) : unmatched(said.reason))
}

const nothing: Kept = {
  pegawaiId: null,
  employerId: null,
  employer: null,
  unit: null,
  post: null,
  since: null,
  employerToday: null,
  paperKind: null,
  paperNumber: null,
  paperOn: null,
  accordingTo: null,
  reason: null,
}

async function fromRoll(
  tx: Tx,
  netra: Netra,
  subject: SubjectAt,
  { asked, pegawaiId }: Extract<MatchSaid, { readonly way: 'daftar' }>,
): Promise<Result<Stands, Refusal>> {
  const looked = await lookUp(tx, netra, { ...subject, asked })
  if (!looked.ok) return looked
  const { candidates } = looked.value
  const found = candidates.find(({ then }) =>
    pegawaiId === null ? candidates.length === 1 : then?.pegawaiId === pegawaiId,
  )
  if (found?.then == null) return refuse({ reason: 'not-in-roll-that-day', basis: 'N35' })
  const { pegawaiId: confirmed, employerId, employer, unit, post } = found.then
  const { since, employerToday } = found
  const number = asked.by === 'nomor' ? numberOf(subject.allegation, asked.number) : null
  return accept({
    kept: { ...nothing, pegawaiId: confirmed, employerId, employer, unit, post, since, employerToday },
    number: number?.ok === true ? number.value : null,
  })
}

async function fromPaper(
  tx: Tx,
  { allegation, now, held }: SubjectAt,
  { number: typed = '', employer, employerId, unit = '', post, paper }: Extract<MatchSaid, { readonly way: 'surat' }>,
): Promise<Result<Stands, Refusal>> {
  const { accordingTo, number: paperNumber = '' } = paper
  const blank = textRefusal({ employer, post, accordingTo }, 300) ?? longRefusal({ unit, paperNumber })
  if (blank !== null) return refuse(blank)
  if (paper.on > localDay(now, held.zone)) return refuse(badField('on', 'in-the-future'))
  if (employerId !== undefined && (await findHandlingOffice(tx, employerId)) === null)
    return refuse(badField('employerId', 'unknown'))
  const number = readOptional(allegation, typed)
  if (!number.ok) return number
  const orNull = (text: string) => (text === '' ? null : text)
  return accept({
    kept: {
      ...nothing,
      employer,
      post,
      accordingTo,
      employerId: employerId ?? null,
      unit: orNull(unit),
      paperKind: paper.kind,
      paperNumber: orNull(paperNumber),
      paperOn: paper.on,
    },
    number: number.value,
  })
}

/** May be blank; too long is too long. */
const longRefusal = (fields: Readonly<Record<string, string>>) =>
  textRefusal(Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')), 300)

const readOptional = (allegation: AllegationRow, typed: string): Result<SubjectNumber | null, MatchRefusal> =>
  typed.trim() === '' ? accept(null) : numberOf(allegation, typed)

function unmatched(reason: string): Result<Stands, Refusal> {
  const blank = textRefusal({ reason }, 2000)
  return blank === null ? accept({ kept: { ...nothing, reason }, number: null }) : refuse(blank)
}

type Keeping = Stands & { readonly subject: SubjectAt; readonly command: MatchSubject }

async function keep(tx: Tx, netra: Netra, { subject, command, kept, number }: Keeping): Promise<void> {
  const { held, allegation, onDay, at, now } = subject
  const { actor, said } = command
  const id = newId()
  const officeKeyId = number === null ? null : await sealNumber(netra, { id, officeId: held.officeId, number })
  await matchStore.record(tx, {
    ...kept,
    id,
    caseId: held.id,
    allegationId: allegation.id,
    way: said.way,
    onDay,
    numberKind: number?.kind ?? null,
    number: number === null ? null : netra.markNumber(number.kind, number.digits),
    officeKeyId,
    recordedAt: now,
    recordedBy: actor,
  })
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'subject-matched',
    about: { caseId: held.id, officeId: held.officeId },
    actor,
    happenedAt: at,
    recordedAt: now,
    basis: 'N35',
    ...(kept.accordingTo === null ? {} : { accordingTo: kept.accordingTo }),
    // Neither a number nor a name: the row has the rest, under the rights of the case.
    data: { matchId: id, allegationId: allegation.id, ordinal: allegation.ordinal, way: said.way },
  })
}

type Sealing = { readonly id: string; readonly officeId: string; readonly number: SubjectNumber }

/** Into the vault before the row, as any kept file: the database never has the number, not even sealed. */
async function sealNumber(netra: Netra, { id, officeId, number }: Sealing): Promise<string> {
  const key = await reference(netra).fileKey(officeId)
  await netra.files.keep(id, await netra.sealer.seal(Buffer.from(number.digits).toString('base64'), key))
  return key.id
}
