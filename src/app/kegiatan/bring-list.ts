import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import { countPresent, nameAndNumber, pickSheet, type PresentCount, type PresentLine } from '#core'
import {
  asActor,
  attendanceLists,
  entryStore,
  findNamedOffices,
  newId,
  recordEvent,
  type ActorId,
  type HeldEntry,
  type Tx,
} from '#store'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { sealScan } from '../laporan/seal-scan.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { UnreadableRoll, type Netra, type OpenedRoll, type RollFileRefusal } from '../ports.ts'

/** A hall has no more; a longer list is of something else. */
const mostLines = 20_000
const mostUnits = 400
const longestUnit = 300
/** What a form of the desk brings in one piece. */
export const listMegabytes = 10

type BringList = {
  readonly actor: ActorId
  readonly id: string
  readonly fileName: string
  readonly bytes: Uint8Array
}
export type PresentListRefusal =
  | DeskRefusal
  | RollFileRefusal
  | { readonly reason: 'roll-no-header' }
  /** The table has people, and no column that says whose. */
  | { readonly reason: 'list-no-unit' }
  | { readonly reason: 'list-nobody' }

/**
 * Counts who stands on a list by unit, each person once (N120). Names and numbers are read, compared and forgotten: what stays is the
 * counts and the hash of the file.
 */
export async function bringList(
  netra: Pick<Netra, 'db' | 'clock' | 'openRoll'>,
  command: BringList,
): Promise<Result<PresentCount, PresentListRefusal>> {
  const { actor, id, bytes } = command
  if (bytes.length > listMegabytes * 1024 * 1024) return refuse({ reason: 'roll-too-large' })
  const held = isRecordId(id) ? await asActor(netra.db, actor, (tx) => entryStore.find(tx, id)) : null
  if (held === null) return refuse(notFound)
  const read = await readLines(netra, bytes)
  if (!read.ok) return read
  const counted = countPresent(read.value)
  if (counted.people === 0) return refuse({ reason: 'list-nobody' })
  if (counted.units.length > mostUnits) return refuse({ reason: 'roll-too-large' })
  return decideAs<PresentCount, PresentListRefusal>(netra, actor, async (tx) => {
    const now = await entryStore.findToChange(tx, id)
    if (now === null) return refuse(notFound)
    await keepCounts(tx, now, counted)
    const [listId, at, sha256] = [newId(), netra.clock(), createHash('sha256').update(bytes).digest()]
    await attendanceLists.add(tx, {
      ...{ id: listId, activityId: id, kind: 'tabel', fileName: named(command.fileName), sha256, by: actor },
      ...{ mediaType: null, officeKeyId: null, people: counted.people, twice: counted.twice.length, addedAt: at },
    })
    await note(tx, now, {
      actor,
      at,
      data: { listId, kind: 'tabel', people: counted.people, sha256: sha256.toString('hex') },
    })
    return accept(counted)
  })
}

async function readLines(
  netra: Pick<Netra, 'openRoll'>,
  bytes: Uint8Array,
): Promise<Result<readonly PresentLine[], PresentListRefusal>> {
  const opening = await netra.openRoll({ bytes })
  if (!opening.ok) return opening
  const opened = opening.value
  try {
    return await linesOf(opened)
  } catch (error) {
    if (error instanceof UnreadableRoll) return refuse(error.refusal)
    throw error
  } finally {
    opened.close()
  }
}

async function linesOf(opened: OpenedRoll): Promise<Result<readonly PresentLine[], PresentListRefusal>> {
  const sheet = pickSheet(opened.sheets)
  const head = opened.sheets[sheet]?.head ?? null
  if (head === null) return refuse({ reason: 'roll-no-header' })
  const { nama, nama_nip: both, nip, nrp, nik, unit, opd, desa } = head.columns
  const where = unit ?? opd ?? desa
  if (where === undefined) return refuse({ reason: 'list-no-unit' })
  const asked = [nama ?? both, nip ?? nrp ?? nik ?? both, where]
  const columns = asked.flatMap((column) => column ?? [])
  const lines: PresentLine[] = []
  for await (const { rows, cells } of opened.read({ sheet, after: head.rows, columns }))
    for (const [at, row] of rows.entries()) {
      const said = (nth: number) => (asked[nth] === undefined ? '' : (cells[at]?.[columns.indexOf(asked[nth])] ?? ''))
      const [name, number] = asked[0] === asked[1] ? parted(said(0)) : [said(0), said(1)]
      lines.push({ row, name, number, unit: said(2).slice(0, longestUnit) })
      if (lines.length > mostLines) return refuse({ reason: 'roll-too-large' })
    }
  return accept(lines)
}

/** Name and number out of one cell, in either order; what has no letters is a number. */
function parted(cell: string): readonly [name: string, number: string] {
  const found = nameAndNumber(cell)
  if (found !== null) return [found.name, found.number]
  return /\p{L}/u.test(cell) ? [cell, ''] : ['', cell]
}

async function keepCounts(tx: Tx, held: HeldEntry, { units }: PresentCount): Promise<void> {
  const region = held.answers.fields['wilayah'] ?? held.officeRegion
  const offices = await findNamedOffices(
    tx,
    units.map(({ unit }) => unit),
    region.slice(0, 5),
  )
  await attendanceLists.count(
    tx,
    held.id,
    units.map((one) => ({ ...one, officeId: offices.get(one.unit)?.id ?? null })),
  )
}

type KeepListScan = Omit<BringList, 'bytes'> & { readonly scan: ScannedForm }

/** Keeps a list that was signed on paper, as a scan sealed to the office. What it counts to, the organiser writes himself. */
export const keepListScan = (
  netra: Netra,
  { actor, id, fileName, scan }: KeepListScan,
): Promise<Result<null, DeskRefusal | ScanRefusal>> =>
  decideAs<null, DeskRefusal | ScanRefusal>(netra, actor, async (tx) => {
    const held = isRecordId(id) ? await entryStore.find(tx, id) : null
    if (held === null) return refuse(notFound)
    const kept = await sealScan(netra, scan, held.officeId, 'fileKey')
    if (!kept.ok) return kept
    const { id: listId, sha256, mediaType, officeKeyId } = kept.value
    const at = netra.clock()
    await attendanceLists.add(tx, {
      ...{ id: listId, activityId: id, kind: 'pindaian', fileName: named(fileName), sha256, by: actor },
      ...{ mediaType, officeKeyId, people: null, twice: 0, addedAt: at },
    })
    await note(tx, held, { actor, at, data: { listId, kind: 'pindaian', sha256: sha256.toString('hex') } })
    return accept(null)
  })

/** A scan as it came, for its office; the opening is an event. */
export async function openListScan(
  netra: Pick<Netra, 'db' | 'clock' | 'openFile'>,
  { actor, id, listId }: { readonly actor: ActorId; readonly id: string; readonly listId: string },
): Promise<Result<{ readonly mediaType: string; readonly bytes: Uint8Array }, DeskRefusal>> {
  const found = await decideAs<{ readonly mediaType: string; readonly officeKeyId: string }, DeskRefusal>(
    netra,
    actor,
    async (tx) => {
      if (!isRecordId(id) || !isRecordId(listId)) return refuse(notFound)
      const held = await entryStore.find(tx, id)
      const list = await attendanceLists.find(tx, id, listId)
      if (held === null || list?.mediaType == null || list.officeKeyId === null) return refuse(notFound)
      await note(tx, held, { type: 'list-opened', actor, at: netra.clock(), data: { listId } })
      return accept({ mediaType: list.mediaType, officeKeyId: list.officeKeyId })
    },
  )
  if (!found.ok) return found
  const bytes = await netra.openFile(listId, found.value.officeKeyId)
  if (bytes === null) throw new Error(`the scan ${listId} of an activity is missing from the vault`)
  return accept({ mediaType: found.value.mediaType, bytes })
}

type Noted = {
  readonly type?: 'list-brought' | 'list-opened'
  readonly actor: ActorId
  readonly at: string
  readonly data: Parameters<typeof recordEvent>[1]['data']
}

const note = (tx: Tx, { id, officeId }: HeldEntry, { type = 'list-brought', actor, at, data }: Noted) =>
  recordEvent(tx, {
    ...{ stream: 'kegiatan', type, about: { officeId }, actor, happenedAt: at, recordedAt: at },
    basis: 'N120',
    data: { activityId: id, ...data },
  })

/** Digits are taken out: people name files after people. */
const named = (name: string) =>
  name
    .replaceAll(/\d{6,}/g, '…')
    .replaceAll(/[^\p{L}\p{N} ._()…-]/gu, '_')
    .slice(-120)
    .trim() || 'daftar'
