import {
  bandOf,
  closedByReferrals,
  fileTables,
  groupOf,
  isReadingMeasure,
  isDue,
  mayStep,
  measures,
  publishableSilence,
  publishableUndone,
  rankLists,
  rests,
  smallestShown,
  steppedSilence,
  tellAll,
  unplacedNow,
  waitingAt,
  type MeasureId,
  type Place,
  type ToldMeasure,
  type ToldNumbers,
} from '#core'
import type { Instant } from '#law'
import { asActor, bookStore, publicNumbers, systemActors, type RawCounts, type SilentFiles, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { publishAccused } from './publish-accused.ts'
import { publishCoverage } from './publish-coverage.ts'
import { publishPictures } from './publish-pictures.ts'
import { publishReadings } from './publish-readings.ts'
import { owesRolls, publishRolls } from './publish-rolls.ts'

type Group = 'perkara' | 'pencegahan'
type Due = (typeof measures)[number]
const groupOfMeasure = ({ topic }: Due): Group => (topic === 'pencegahan' ? 'pencegahan' : 'perkara')
const besidePairs = Object.entries(rests).flatMap(([measure, all]) =>
  [...new Set(all.flatMap(({ of }) => of))].map((other) => ({ measure, other })),
)

/**
 * Counts anew what is due and shows it, all as of one moment: within the minute what has something new, once a day what counts reports
 * (N134), or everything where it is told so. Says whether anything was counted.
 */
export const publishNumbers = (
  { db, clock }: Pick<Netra, 'db' | 'clock'>,
  which: 'what-is-due' | 'everything' = 'what-is-due',
): Promise<boolean> =>
  asActor(db, systemActors.clock, async (tx) => {
    const asOf = clock()
    const isOwed = await owesRolls(tx)
    const due = which === 'everything' ? measures : await listDue(tx, asOf, isOwed)
    if (due.length === 0) return false
    await publicNumbers.countAlone(tx)
    const groups = new Set(due.map(groupOfMeasure))
    const places = await publicNumbers.listPlaces(tx)
    const counted = [
      ...(groups.has('perkara') ? await publicNumbers.listRaw(tx, asOf) : []),
      ...(due.some(({ id }) => id === 'terlapor') ? await publicNumbers.listPeople(tx) : []),
      ...(groups.has('pencegahan') ? await publicNumbers.listPrevention(tx, asOf) : []),
    ].map((row) => ({ region: row.region_code, counts: countsOf(row) }))
    const [told, last] = [await publicNumbers.listTold(tx), await publicNumbers.lastTimes(tx)]
    const toldBeside = await publicNumbers.listToldBeside(tx, besidePairs)
    const books = await bookStore.listInBooks(tx, null)
    const tellings = tellAll({
      due: due.filter(({ id }) => !isReadingMeasure(id)),
      places,
      counted,
      before: {
        told: (measure) => told.get(measure) ?? new Map(),
        toldBeside: (measure, other) => toldBeside.get(`${measure} ${other}`) ?? new Map(),
      },
      inBooks: (measure, code) => books.get(measure)?.get(code) ?? null,
      isStep: (measure) => which === 'everything' || mayStep(last.get(measure) ?? null, asOf),
    })
    const numbers = tellings.flatMap(({ measure, numbers: own }) => own.map((number) => ({ ...number, measure })))
    await publicNumbers.publish(tx, numbers, asOf)
    await keepUnplaced(tx, { places, asOf, tellings, told })
    if (groups.has('perkara')) {
      const isStep = which === 'everything' || mayStep(last.get('penerusan') ?? null, asOf)
      await publishFiles(tx, places, { asOf, isStep })
      if (isStep || isOwed) await publishRolls(tx, asOf)
      const toldBefore = (id: string) => told.get(id)?.get('00') ?? null
      await publishAccused(tx, { due: new Set(due.map(({ id }) => id)), which, asOf, toldBefore })
    }
    if (groups.has('pencegahan')) {
      await publishCoverage(tx, { which, places, asOf, last: last.get('edaran-diakui') ?? null })
      await publishReadings(tx, { due, places, asOf, told })
    }
    return true
  })

type Told = {
  readonly places: readonly Place[]
  readonly asOf: Instant
  readonly tellings: readonly ToldMeasure[]
  /** What was told before. */
  readonly told: ReadonlyMap<string, ToldNumbers>
}

/** Whether what the nation counts is told of its places too, of each measure that is told in steps (N229). */
async function keepUnplaced(tx: Tx, { places, asOf, tellings, told }: Told): Promise<void> {
  const known = await publicNumbers.listUnplaced(tx)
  const stepping = new Set<MeasureId>(
    measures.filter(({ finest, smallest }) => finest === 'kabkota' && smallest > 1).map(({ id }) => id),
  )
  const kept = tellings.flatMap(({ measure, numbers }) => {
    if (!stepping.has(measure)) return []
    const stands = new Map([
      ...(told.get(measure) ?? []),
      ...numbers.map(({ region, shown }) => [region, shown] as const),
    ])
    const now = unplacedNow(known.get(measure), places, stands)
    return now === null ? [] : [{ ...now, measure }]
  })
  await publicNumbers.keepUnplaced(tx, kept, asOf)
}

/** What may be counted at any minute and is divided by rolls. */
const dividedByMinute = new Set(
  rankLists.filter(({ perStaff, measure }) => perStaff && measure.rhythm === 'menit').map(({ id }) => id),
)

async function listDue(tx: Tx, asOf: Instant, isOwed: boolean): Promise<readonly Due[]> {
  const last = await publicNumbers.lastTimes(tx)
  // What grows older by itself is counted anew each day, also where nobody recorded anything.
  const changed = {
    perkara: await changedIn('perkara', publicNumbers.changedSince),
    pencegahan: await changedIn('pencegahan', publicNumbers.preventedSince),
  }
  return measures.filter(
    (measure) =>
      (isOwed && dividedByMinute.has(measure.id)) ||
      isDue(measure, { last: last.get(measure.id) ?? null, changed: changed[groupOfMeasure(measure)], now: asOf }),
  )

  async function changedIn(group: Group, since: (tx: Tx, since: Instant) => Promise<boolean>): Promise<boolean> {
    const newest = measures
      .filter((measure) => groupOfMeasure(measure) === group && measure.rhythm === 'menit')
      .map(({ id }) => last.get(id) ?? null)
    const oldest = newest.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))[0] ?? null
    return oldest === null || since(tx, oldest)
  }
}

/** Files without news, and sanctions not carried out: the latter only where the whole of the sanctions may be told. */
async function publishFiles(
  tx: Tx,
  places: readonly Place[],
  { asOf, isStep }: { readonly asOf: Instant; readonly isStep: boolean },
): Promise<void> {
  const waiting = grouped(await publicNumbers.listSilence(tx, asOf))
  const referrals = await publicNumbers.listShown(tx, 'penerusan')
  const closed = closedByReferrals(waiting, new Map(referrals.map(({ region, shown }) => [region, shown])))
  const silence = steppedSilence({
    ...{ places, may: publishableSilence(places, waiting, smallestShown, closed), now: asOf },
    ...{ counted: waitingAt(waiting), told: await publicNumbers.listToldSilence(tx) },
  })
  await publicNumbers.publishSilence(tx, silence, asOf)
  const sanctions = await publicNumbers.listShown(tx, 'sanksi')
  const undone = await publicNumbers.listUndone(tx, asOf, fileTables)
  const notCarried = grouped(undone)
  const notCarriedOut = steppedSilence({
    ...{ places, may: publishableUndone(sanctions, notCarried), now: asOf },
    ...{ counted: waitingAt(notCarried), told: await publicNumbers.listToldUndone(tx) },
  })
  await publicNumbers.publishUndone(tx, notCarriedOut, asOf)
  const files = waitingAt(waiting)
  await publishPictures(tx, {
    asOf,
    isStep,
    waiting: (addressee) => files({ addressee, band: 'semua', region: '00' }),
    sanctions: {
      imposed: sanctions.find(({ region }) => region === '00')?.shown ?? null,
      notCarriedOut: notCarriedOut.find(({ addressee }) => addressee === 'semua')?.shown ?? null,
    },
  })
}

const grouped = (files: readonly SilentFiles[]) =>
  merged(
    files.map(({ region, officeKind, days, count }) => ({
      region,
      group: groupOf(officeKind),
      band: bandOf(days),
      count,
    })),
  )

/** One count for each place, kind and age. */
function merged<Row extends { region: string; group: string; band: string; count: number }>(
  rows: readonly Row[],
): Row[] {
  return [...Map.groupBy(rows, ({ region, group, band }) => [region, group, band].join(' ')).values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, count: same.reduce((sum, { count }) => sum + count, 0) })),
  )
}

const countsOf = (row: RawCounts) =>
  Object.fromEntries(measures.map(({ id, query }) => [id, Number(row[query] ?? 0)])) as Record<MeasureId, number>
