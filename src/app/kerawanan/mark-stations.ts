import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import {
  distinctHits,
  findStationHead,
  placeFinder,
  readStationRow,
  stationColumns,
  stationKey,
  type FindPlace,
  type StationFault,
  type StationHead,
  type StationHit,
  type StationRow,
} from '#core'
import {
  asActor,
  mapStore,
  newId,
  recordEvent,
  rollOffices,
  stationStore,
  type ActorId,
  type MapPlace,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { UnreadableRoll, type Netra, type OpenedRoll, type RollFileRefusal } from '../ports.ts'

/** More stations than any regency has, with every indicator at each. */
const mostRows = 60_000
const longestFileName = 300
const longestNote = 1_000
/** What a form of the desk brings in one piece. */
export const stationListMegabytes = 10
/** So many faults are listed; all are counted. */
const mostFaultsShown = 200

type BringStations = {
  readonly actor: ActorId
  readonly place: MapPlace
  readonly fileName: string
  readonly bytes: Uint8Array
}
type StationsBrought = {
  readonly rows: number
  /** Pairs that the list says, each once, and those of them that did not stand yet. */
  readonly pairs: number
  readonly added: number
}
export type StationListRefusal =
  | DeskRefusal
  | RollFileRefusal
  | { readonly reason: 'stations-no-header' }
  /** Nothing is taken while a row is wrong. */
  | {
      readonly reason: 'stations-faults'
      readonly rows: number
      readonly total: number
      readonly faults: readonly StationFault[]
    }

type ReadList = {
  readonly rows: number
  readonly hits: readonly StationHit[]
  readonly faults: readonly StationFault[]
}

/** A list of TPS rawan from a file: all of it, or nothing and every row that is wrong. What stood before stands on. */
export async function bringStations(
  netra: Pick<Netra, 'db' | 'clock' | 'openRoll'>,
  { actor, place, fileName, bytes }: BringStations,
): Promise<Result<StationsBrought, StationListRefusal>> {
  if (bytes.length > stationListMegabytes * 1024 * 1024) return refuse({ reason: 'roll-too-large' })
  const find = await asActor(netra.db, actor, (tx) => placesOf(tx, place))
  if (find === null) return refuse(notFound)
  const read = await readList(netra, bytes, find)
  if (!read.ok) return read
  const { rows, hits, faults } = read.value
  if (faults.length > 0)
    return refuse({ reason: 'stations-faults', rows, total: faults.length, faults: faults.slice(0, mostFaultsShown) })
  return decideAs<StationsBrought, StationListRefusal>(netra, actor, async (tx) => {
    if (!(await mapStore.isElection(tx, place.electionId))) return refuse(badField('pemilihan', 'unknown'))
    await stationStore.lock(tx, place)
    const [listId, at] = [newId(), netra.clock()]
    const pairs = distinctHits(hits)
    const fresh = notAmong(pairs, await stationStore.standing(tx, place))
    const sha256 = createHash('sha256').update(bytes).digest()
    const said = { ...place, actor, at }
    await stationStore.addList(tx, {
      ...{ ...said, id: listId, fileName: fileName.slice(0, longestFileName), sha256 },
      ...{ pairs: pairs.length, added: fresh.length },
    })
    await stationStore.mark(tx, fresh, { ...said, stands: true, listId, note: null })
    await note(tx, said, 'stations-listed', {
      ...{ listId, pairs: pairs.length, added: fresh.length, sha256: sha256.toString('hex') },
    })
    return accept({ rows, pairs: pairs.length, added: fresh.length })
  })
}

const keyOf = (hit: StationHit) => `${stationKey(hit)} ${hit.indicator}`
function notAmong(pairs: readonly StationHit[], standing: readonly StationHit[]): readonly StationHit[] {
  const known = new Set(standing.map(keyOf))
  return pairs.filter((hit) => !known.has(keyOf(hit)))
}

/** The villages of the region, by code and name; null: the actor does not map it. */
async function placesOf(tx: Tx, place: MapPlace): Promise<FindPlace | null> {
  if (!isRecordId(place.officeId) || !(await mapStore.maps(tx, place))) return null
  return placeFinder(await rollOffices.places(tx, place.regionCode))
}

async function readList(
  { openRoll }: Pick<Netra, 'openRoll'>,
  bytes: Uint8Array,
  find: FindPlace,
): Promise<Result<ReadList, StationListRefusal>> {
  const opening = await openRoll({ bytes })
  if (!opening.ok) return opening
  try {
    return await rowsOf(opening.value, find)
  } catch (error) {
    if (error instanceof UnreadableRoll) return refuse(error.refusal)
    throw error
  } finally {
    opening.value.close()
  }
}

async function rowsOf(opened: OpenedRoll, find: FindPlace): Promise<Result<ReadList, StationListRefusal>> {
  const heads = opened.sheets.map(({ first }) => findStationHead(first))
  const sheet = heads.findIndex((head) => head !== null)
  const head = heads[sheet] ?? null
  if (head === null) return refuse({ reason: 'stations-no-header' })
  const asked = Object.values(head.columns)
  const hits: StationHit[] = []
  const faults: StationFault[] = []
  let total = 0
  for await (const { rows, cells } of opened.read({ sheet, after: head.rows, columns: asked }))
    for (const [at, row] of rows.entries()) {
      const said = cellsOf(head, asked, cells[at] ?? [])
      if (Object.values(said).every((cell) => cell === '')) continue
      total += 1
      if (total > mostRows) return refuse({ reason: 'roll-too-large' })
      const read = readStationRow(row, said, find)
      if ('faults' in read) faults.push(...read.faults)
      else hits.push(...read.hits)
    }
  return total === 0 ? refuse({ reason: 'roll-empty' }) : accept({ rows: total, hits, faults })
}

const cellsOf = ({ columns }: StationHead, asked: readonly number[], cells: readonly string[]): StationRow =>
  Object.fromEntries(
    stationColumns.map((column) => {
      const place = columns[column]
      return [column, place === undefined ? '' : (cells[asked.indexOf(place)] ?? '')]
    }),
  ) as StationRow

type MarkStation = {
  readonly actor: ActorId
  readonly place: MapPlace
  readonly row: StationRow
  /** False: it no longer stands, and the note says why. */
  readonly stands: boolean
  readonly note: string
}
type MarkStationRefusal = DeskRefusal | { readonly reason: 'stations-faults'; readonly faults: readonly StationFault[] }

/** One station by form: that an indicator stands there, or no longer does. */
export const markStation = (desk: Desk, command: MarkStation): Promise<Result<number, MarkStationRefusal>> =>
  decideAs<number, MarkStationRefusal>(desk, command.actor, async (tx) => {
    const { actor, place, stands } = command
    const find = await placesOf(tx, place)
    if (find === null) return refuse(notFound)
    if (!(await mapStore.isElection(tx, place.electionId))) return refuse(badField('pemilihan', 'unknown'))
    const reason = command.note.trim()
    if (!stands && reason === '') return refuse(badField('alasan', 'blank'))
    if (reason.length > longestNote) return refuse(badField('alasan', 'too-long'))
    const read = readStationRow(1, command.row, find)
    if ('faults' in read) return refuse({ reason: 'stations-faults', faults: read.faults })
    await stationStore.lock(tx, place)
    const standing = await stationStore.standing(tx, place)
    const pairs = distinctHits(read.hits)
    const changed = stands ? notAmong(pairs, standing) : pairs.filter((hit) => !notAmong([hit], standing).length)
    const said = { ...place, actor, at: desk.clock() }
    await stationStore.mark(tx, changed, { ...said, stands, listId: null, note: reason === '' ? null : reason })
    if (changed.length > 0)
      await note(tx, said, stands ? 'stations-marked' : 'stations-unmarked', { pairs: changed.length })
    return accept(changed.length)
  })

const note = (
  tx: Tx,
  {
    officeId,
    regionCode,
    electionId,
    actor,
    at,
  }: MapPlace & { readonly actor: ActorId; readonly at: ReturnType<Desk['clock']> },
  type: string,
  data: { readonly [key: string]: string | number },
) =>
  recordEvent(tx, {
    ...{ stream: 'kegiatan', type, about: { officeId }, actor, happenedAt: at, recordedAt: at, basis: 'N147' },
    data: { region: regionCode, election: electionId, ...data },
  })
