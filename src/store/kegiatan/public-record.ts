import { sql } from 'kysely'
import type { ActivityEntry } from '#core'
import type { Instant, Words } from '#law'
import { newId } from '../new-id.ts'
import type { Tx } from '../database.ts'
import type { NamedOffices } from './named-offices.ts'

/** What is written when an activity is entered or corrected. */
type RecordOf = {
  readonly id: string
  readonly code: string
  readonly officeId: string
  readonly officeName: string
  readonly entry: ActivityEntry
  readonly offices: NamedOffices
  /** The line above the organiser, itself included. */
  readonly organiserLine: readonly string[]
  readonly at: Instant
  readonly isFirst: boolean
  /** Names that figures of society are shown by; their own are not public. */
  readonly figureNames: Readonly<Record<ActivityEntry['figures'][number]['kind'], Words>>
}

/** Under which its public page stands; null: it is not entered. */
export const findActivityCode = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.selectFrom('netra.activities').select('code').where('id', '=', id).executeTakeFirst())?.code ?? null

const twice = (words: string) => JSON.stringify({ id: words, en: words })

/** Writes the public part of an entry, and what its participants see, as projections of its newest version. */
export async function writeRecord(tx: Tx, record: RecordOf): Promise<void> {
  await writeHead(tx, record)
  for (const part of ['netra.activity_parties', 'netra.activity_commitments', 'netra.activity_numbers'] as const)
    await tx.deleteFrom(part).where('activity_id', '=', record.id).execute()
  await writeParties(tx, record)
  await writeNumbers(tx, record)
  await writeCommitments(tx, record)
  await writeAttendance(tx, record)
  await writeMeeting(tx, record)
  await writePoints(tx, record)
}

async function writeHead(tx: Tx, { id, code, officeId, officeName, entry, isFirst }: RecordOf): Promise<void> {
  const columns = {
    kind: entry.kind,
    election_id: entry.electionId,
    region_code: entry.regionCode,
    held_on: entry.heldOn,
    held_on_note: entry.heldOnNote === null ? null : twice(entry.heldOnNote),
    place: entry.place,
    organiser: entry.organiser ?? officeName,
    title: JSON.stringify(entry.title),
    summary: JSON.stringify(entry.summary),
    prevention_form: entry.form,
    level: sql<string>`(select level from netra.regions where code = ${entry.regionCode})`,
    audience: [...entry.audience],
    subjects: [...entry.subjects],
    material: entry.material,
  }
  if (isFirst)
    await tx
      .insertInto('netra.activities')
      .values({ id, code, ...columns, form_mark: 'C1', source_name: officeName, office_id: officeId })
      .execute()
  else
    await tx
      .updateTable('netra.activities')
      .set({ ...columns, corrected: true })
      .where('id', '=', id)
      .execute()
}

async function writeParties(tx: Tx, { id, entry, figureNames }: RecordOf): Promise<void> {
  const present = { person: null, post: null, capacity: null, said: null }
  const figures = [...new Set(entry.figures.filter((figure) => figure.present).map(({ kind }) => kind))]
  const rows = [
    ...entry.speakers.map((speaker) => ({
      part: speaker.part as string,
      institution: speaker.institution,
      person: speaker.name,
      post: speaker.post,
      capacity: speaker.capacity as string | null,
      said: speaker.said === null ? null : twice(speaker.said),
    })),
    ...entry.institutions
      .filter((institution) => institution.present)
      .map(({ name }) => ({ part: 'hadir', institution: name, ...present })),
    ...figures.map((kind) => ({ part: 'hadir', institution: figureNames[kind].id, ...present })),
  ]
  if (rows.length > 0)
    await tx
      .insertInto('netra.activity_parties')
      .values(rows.map((row, at) => ({ activity_id: id, ordinal: at + 1, ...row })))
      .execute()
}

async function writeNumbers(tx: Tx, { id, entry }: RecordOf): Promise<void> {
  if (entry.numbers.length === 0) return
  await tx
    .insertInto('netra.activity_numbers')
    .values(
      entry.numbers.map(({ value, unit, claim, missing }, at) => ({
        activity_id: id,
        ordinal: at + 1,
        value,
        unit: twice(unit),
        claim: twice(claim),
        missing: [...missing],
      })),
    )
    .execute()
}

async function writeCommitments(tx: Tx, { id, entry }: RecordOf): Promise<void> {
  if (entry.commitments.length === 0) return
  await tx
    .insertInto('netra.activity_commitments')
    .values(
      entry.commitments.map(({ owner, says }, at) => ({
        activity_id: id,
        ordinal: at + 1,
        who: owner,
        promised: twice(says),
      })),
    )
    .execute()
}

/** What the organiser counted takes the place of what he counted before; who signed in at the door stays. */
async function writeAttendance(tx: Tx, { id, entry, offices }: RecordOf): Promise<void> {
  await tx.deleteFrom('netra.activity_attendance').where('activity_id', '=', id).where('how', '=', 'daftar').execute()
  const counted = new Map<string, number>()
  for (const { name, people } of entry.institutions)
    if (people !== null) counted.set(name, (counted.get(name) ?? 0) + people)
  if (counted.size === 0) return
  await tx
    .insertInto('netra.activity_attendance')
    .values(
      [...counted].map(([unit, people]) => ({
        activity_id: id,
        unit,
        office_id: offices.get(unit)?.id ?? null,
        how: 'daftar',
        people,
      })),
    )
    .execute()
}

/** The offices that took part, the one that invited among them. */
const participants = ({
  officeId,
  entry,
  offices,
}: Pick<RecordOf, 'officeId' | 'entry' | 'offices'>): readonly string[] => [
  ...new Set([
    officeId,
    ...[
      ...entry.institutions.filter(({ present }) => present).map(({ name }) => name),
      ...entry.speakers.map(({ institution }) => institution ?? ''),
      ...entry.commitments.map(({ owner }) => owner),
      ...entry.documents.flatMap(({ from, to }) => [from, to]),
    ].flatMap((name) => offices.get(name)?.id ?? []),
  ]),
]

async function writeMeeting(tx: Tx, record: RecordOf): Promise<void> {
  const { id, entry } = record
  const seen_by = [...participants(record)]
  await tx.deleteFrom('netra.activity_meetings').where('activity_id', '=', id).execute()
  if (entry.agenda !== null || entry.minutes !== null)
    await tx
      .insertInto('netra.activity_meetings')
      .values({ activity_id: id, agenda: entry.agenda ?? '', minutes: entry.minutes ?? '', seen_by })
      .execute()
  await writeDocuments(tx, record)
}

/** What was handed over, for those who took part. */
export async function writeDocuments(
  tx: Tx,
  record: Pick<RecordOf, 'id' | 'officeId' | 'officeName' | 'entry' | 'offices'>,
): Promise<void> {
  const { id, entry, offices, officeId, officeName } = record
  const seen_by = [...participants(record)]
  await tx.deleteFrom('netra.activity_documents').where('activity_id', '=', id).execute()
  if (entry.documents.length === 0) return
  await tx
    .insertInto('netra.activity_documents')
    .values(
      entry.documents.map(({ title, number, from, to, circular }, at) => ({
        activity_id: id,
        ordinal: at + 1,
        title,
        number,
        from_office_id: from === '' ? officeId : (offices.get(from)?.id ?? null),
        from_name: from || officeName,
        to_office_id: offices.get(to)?.id ?? null,
        to_name: to,
        edaran_code: circular,
        seen_by,
      })),
    )
    .execute()
}

/** Only what was not agreed before: the words of a point stay as they were said. */
async function writePoints(tx: Tx, record: RecordOf): Promise<void> {
  const { id, officeId, entry, offices, at } = record
  const known = await tx.selectFrom('netra.agreed_points').select('ordinal').where('activity_id', '=', id).execute()
  const fresh = entry.commitments.flatMap((point, index) =>
    known.some(({ ordinal }) => ordinal === index + 1) ? [] : [{ point, ordinal: index + 1 }],
  )
  if (fresh.length === 0) return
  await tx
    .insertInto('netra.agreed_points')
    .values(
      fresh.map(({ point, ordinal }) => {
        const owner = offices.get(point.owner)
        return {
          id: newId(),
          activity_id: id,
          ordinal,
          says: point.says,
          owner_office_id: owner?.id ?? null,
          owner_name: point.owner,
          due_on: point.dueOn,
          sanction: point.sanction,
          sanction_for: [...point.sanctionFor],
          office_id: officeId,
          region_code: entry.regionCode,
          seen_by: [...new Set([...participants(record), ...record.organiserLine, ...(owner?.line ?? [])])],
          state_since: at,
          recorded_at: at,
        }
      }),
    )
    .execute()
}
