import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import { readEntry, type ActivityEntry, type EntryFault } from '#core'
import { localDay, type Instant, type Words } from '#law'
import {
  canonicalJson,
  entryStore,
  findNamedOffices,
  recordEvent,
  writeRecord,
  type ActorId,
  type HeldEntry,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

export type EnterActivity = {
  readonly actor: ActorId
  readonly id: string
  /** Why it is corrected; the first time there is nothing to correct. */
  readonly reason: string
  readonly figureNames: Readonly<Record<ActivityEntry['figures'][number]['kind'], Words>>
}

/** The entry does not stand yet, with all that is in its way. */
type EntryIncomplete = { readonly reason: 'entry-incomplete'; readonly faults: readonly EntryFault[] }
export type EnterRefusal = DeskRefusal | EntryIncomplete

export type Entered = { readonly code: string }

const longestReason = 1_000

/**
 * The answers become the next version, and everything that is made of them is written in the same transaction: the public record, the
 * counts, what participants see, and the agreed points on their owners' desks.
 */
export const enterActivity = (desk: Desk, command: EnterActivity): Promise<Result<Entered, EnterRefusal>> =>
  decideAs<Entered, EnterRefusal>(desk, command.actor, (tx) => enterWithin(tx, desk.clock(), command))

/** The same within a transaction. Whatever refuses does so before anything is written. */
export async function enterWithin(
  tx: Tx,
  at: Instant,
  { actor, id, reason, figureNames }: EnterActivity,
): Promise<Result<Entered, EnterRefusal>> {
  const held = isRecordId(id) ? await entryStore.findToChange(tx, id) : null
  if (held === null) return refuse(notFound)
  const isFirst = held.version === 0
  const why = reason.trim()
  if (!isFirst && why === '') return refuse(badField('alasan', 'blank'))
  if (why.length > longestReason) return refuse(badField('alasan', 'too-long'))
  const read = readEntry(held.answers, localDay(at, held.zone))
  const faults = read.ok ? await placeFaults(tx, read.value) : read.refusal
  if (!read.ok || faults.length > 0) return refuse({ reason: 'entry-incomplete', faults })
  const entry = read.value
  const code = codeOf(id, entry, held)
  await entryStore.enter(tx, held, { actor, at, reason: isFirst ? null : why })
  await writeRecord(tx, { ...(await recordOf(tx, held, entry)), code, at, isFirst, figureNames })
  await note(tx, held, { actor, at, entry, reason: isFirst ? null : why })
  return accept({ code })
}

/** The address of the public page: the place and the day, and enough of the id to tell two apart. It stays when a correction moves the day. */
function codeOf(id: string, { regionCode, heldOn }: ActivityEntry, { enteredAt }: HeldEntry): string {
  return enteredAt === null ? `${regionCode}-${heldOn ?? 'tanpa-tanggal'}-${id.slice(-6)}` : id
}

async function recordOf(tx: Tx, held: HeldEntry, entry: ActivityEntry) {
  const offices = await officesIn(tx, held, entry)
  return {
    id: held.id,
    officeId: held.officeId,
    officeName: held.officeName,
    entry,
    offices,
    organiserLine: offices.get(held.officeCode)?.line ?? [held.officeId],
  }
}

/** The offices that an entry names, its organiser's among them. */
export const officesIn = (tx: Tx, { officeCode }: Pick<HeldEntry, 'officeCode'>, entry: ActivityEntry) =>
  findNamedOffices(
    tx,
    [
      officeCode,
      ...entry.institutions.map(({ name }) => name),
      ...entry.speakers.map(({ institution }) => institution ?? ''),
      ...entry.commitments.map(({ owner }) => owner),
      ...entry.documents.flatMap(({ from, to }) => [from, to]),
    ],
    entry.regionCode.slice(0, 5),
  )

/** A region or an election that does not exist is a field of the form, not a fault of the database. */
async function placeFaults(tx: Tx, { regionCode, electionId }: ActivityEntry): Promise<readonly EntryFault[]> {
  const unknown = (field: string): EntryFault => ({ field, row: null, problem: 'unknown' })
  return [
    ...((await entryStore.isRegion(tx, regionCode)) ? [] : [unknown('wilayah')]),
    ...(electionId === null || (await entryStore.isElection(tx, electionId)) ? [] : [unknown('pemilihan')]),
  ]
}

type Noted = {
  readonly actor: ActorId
  readonly at: Instant
  readonly entry: ActivityEntry
  readonly reason: string | null
}

/** The log holds what was entered by its digest: the words stand in the version. */
const note = (tx: Tx, { id, officeId, answers, version }: HeldEntry, { actor, at, entry, reason }: Noted) =>
  recordEvent(tx, {
    stream: 'kegiatan',
    type: version === 0 ? 'activity-entered' : 'activity-corrected',
    about: { officeId },
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: 'N94',
    data: {
      activityId: id,
      version: version + 1,
      kind: entry.kind,
      form: entry.form,
      regionCode: entry.regionCode,
      heldOn: entry.heldOn,
      points: entry.commitments.length,
      reason,
      answers: createHash('sha256').update(canonicalJson(answers)).digest('hex'),
    },
  })
