import { accept, refuse, type Result } from '#base'
import {
  caseStates,
  numberKindOf,
  postingOn,
  readSubjectNumber,
  sinceThen,
  type Since,
  type SubjectNumber,
} from '#core'
import { localDay, type PlainDate } from '#law'
import {
  allegationStore,
  findEmployer,
  momentOf,
  rollStore,
  type ActorId,
  type AllegationRow,
  type HeldCase,
  type RollPosting,
  type Sought,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type Work } from '../perkara/work-on.ts'
import type { MarkNumber } from '../ports.ts'
import type { MatchRefusal } from './refused.ts'

/** Where a name is looked for; a name alone would be half of Indonesia. */
export const nameScopes = ['kabkota', 'provinsi', 'instansi'] as const
export type NameScope = (typeof nameScopes)[number]

export type SubjectAsked =
  | { readonly by: 'nomor'; readonly number: string }
  | { readonly by: 'nama'; readonly name: string; readonly within: NameScope }

type FindSubject = {
  readonly caseId: string
  readonly allegationId: string
  readonly actor: ActorId
  readonly asked: SubjectAsked
}

/** Somebody whom the rolls have under that number or name, where he was on the day of the act, and what became of him since. */
export type Candidate = {
  readonly then: RollPosting | null
  readonly newest: RollPosting
  readonly since: Since
  readonly employerToday: string | null
}

export type Looked = {
  readonly onDay: PlainDate
  readonly candidates: readonly Candidate[]
  /** More have that name than are shown. */
  readonly more: boolean
}

export type Search = Desk & { readonly markNumber: MarkNumber }

const shown = 5

/** Looks for an accused in the rolls. Its trace is a line in the reading log of the case; the employer sees nothing (N36). */
export const findSubject = (desk: Search, command: FindSubject): Promise<Result<Looked, Refused | MatchRefusal>> =>
  decideAs<Looked, Refused | MatchRefusal>(desk, command.actor, async (tx) => {
    const at = await subjectAt(tx, desk, command)
    return at.ok ? lookUp(tx, desk, { ...at.value, asked: command.asked }) : at
  })

export type SubjectAt = {
  readonly held: HeldCase
  readonly allegation: AllegationRow
  /** The day of the act: everything is asked of that day. */
  readonly onDay: PlainDate
  readonly at: string
  readonly now: string
}

/** The accused of one allegation, for whoever works on the case. */
export async function subjectAt(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  command: Work & { readonly allegationId: string },
): Promise<Result<SubjectAt, Refused>> {
  const work = await workOn(tx, clock(), command, { states: caseStates, by: ['penanganan'], basis: 'N35' })
  if (!work.ok) return work
  const { held, at, now } = work.value
  const allegation = (await allegationStore.list(tx, held.id)).find(({ id }) => id === command.allegationId)
  if (allegation === undefined) return refuse(notFound)
  const { actedOn } = await momentOf(tx, held)
  return accept({ held, allegation, onDay: actedOn, at, now })
}

export async function lookUp(
  tx: Tx,
  { markNumber }: Pick<Search, 'markNumber'>,
  { held, allegation, onDay, now, asked }: SubjectAt & { readonly asked: SubjectAsked },
): Promise<Result<Looked, Refused | MatchRefusal>> {
  const sought = await soughtBy(tx, markNumber, { held, allegation, asked })
  if (!sought.ok) return sought
  const found = await rollStore.find(tx, allegation.id, sought.value, now)
  if (found === null) return refuse(notFound)
  if (found.state === 'too-many') return refuse({ reason: 'too-many-searches', basis: 'N36' })
  const days = { then: onDay, today: localDay(now, held.zone) }
  const candidates = found.people.slice(0, shown).flatMap((postings) => candidateOf(postings, days))
  return accept({ onDay, candidates, more: found.people.length > shown })
}

function candidateOf(postings: readonly RollPosting[], days: Record<'then' | 'today', PlainDate>): Candidate[] {
  const newest = postings.at(-1)
  if (newest === undefined) return []
  const employerToday = postingOn(postings, days.today)?.employer ?? null
  return [{ then: postingOn(postings, days.then), newest, since: sinceThen(postings, days), employerToday }]
}

/** The number of an accused as it was typed, or why it is none. */
export function numberOf({ subject }: AllegationRow, typed: string): Result<SubjectNumber, MatchRefusal> {
  const kind = numberKindOf(subject)
  return kind === null ? refuse({ reason: 'no-number-of-kind', basis: 'N35' }) : readSubjectNumber(kind, typed)
}

async function soughtBy(
  tx: Tx,
  markNumber: MarkNumber,
  { held, allegation, asked }: Pick<SubjectAt, 'held' | 'allegation'> & { readonly asked: SubjectAsked },
): Promise<Result<Sought, Refused | MatchRefusal>> {
  if (asked.by === 'nomor') {
    const number = numberOf(allegation, asked.number)
    return number.ok ? accept({ number: markNumber(number.value.kind, number.value.digits) }) : number
  }
  const { name, within } = asked
  const blank = textRefusal({ name }, 200)
  if (blank !== null) return refuse(blank)
  if (within !== 'instansi') return accept({ name, region: held.regionCode.slice(0, regionLength[within]) })
  const { subjectOfficeId: officeId } = allegation
  const employer = officeId === null ? null : await findEmployer(tx, { officeId })
  return employer === null
    ? refuse({ reason: 'no-employer-known', basis: 'N35' })
    : accept({ name, employerId: employer.id })
}

/** Of a Kemendagri code: `64` is a province, `64.01` a regency. */
const regionLength: Readonly<Record<Exclude<NameScope, 'instansi'>, number>> = { provinsi: 2, kabkota: 5 }
