import { accept, refuse, type Result } from '#base'
import {
  bookMeasures,
  boundsOf,
  freeFrom,
  measures,
  openBesideBooks,
  quietDaysOf,
  releaseChanges,
  releaseNumbers,
  type BookCount,
  type BookMeasure,
  type MeasureId,
  type ReleaseNumber,
} from '#core'
import { localDay } from '#law'
import {
  bookStore,
  listBookSteps,
  listBooks,
  listElections,
  listReleaseNumbers,
  listReleases,
  newId,
  publicNumbers,
  type ActorId,
  type CertifiedCount,
  type Release,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound } from '../perkara/refused.ts'
import { bookState, note, type BookRefusal } from './close-book.ts'

/** Certifies every checked book of a period, and writes what is certified now as its next release. Nothing of a release changes any more. */
export const certifyBooks = (
  desk: Desk,
  { actor, officeId, period }: { readonly actor: ActorId; readonly officeId: string; readonly period: string },
): Promise<Result<Release, BookRefusal>> =>
  decideAs<Release, BookRefusal>(desk, actor, async (tx) => {
    if (!(await bookStore.certifies(tx))) return refuse(notFound)
    await bookStore.holdPeriod(tx, period)
    const standing = await listBooks(tx, period)
    const checked = standing.filter((last) => bookState(last) === 'diperiksa')
    if (checked.length === 0) return refuse({ reason: 'wrong-state', state: 'draf', needs: ['diperiksa'] })
    const at = desk.clock()
    const taken = checked.map(({ officeId: book, ordinal }) => ({
      ...{ period, officeId: book, ordinal: ordinal + 1, reason: null, at, by: actor, byOfficeId: officeId },
    }))
    await bookStore.take(tx, 'sahkan', taken)
    const release = await writeRelease(tx, { period, at, actor, certified: checked.map((book) => book.officeId) })
    await note(tx, {
      ...{ actor, officeId, at, type: 'books-certified' },
      data: { period, release: release.id, number: release.number, books: checked.length },
    })
    return accept(release)
  })

type Certified = {
  readonly period: string
  readonly at: string
  readonly actor: ActorId
  readonly certified: readonly string[]
}

async function writeRelease(tx: Tx, { period, at, actor, certified }: Certified): Promise<Release> {
  const [former] = await listReleases(tx, period)
  const counts = await bookStore.listCounts(tx, period)
  const release: Release = {
    ...{ id: newId(), period, number: (former?.number ?? 0) + 1, asOf: at },
    publicOn: freeFrom(localDay(at, 'WIB'), quietDaysOf(await listElections(tx))),
    books: new Set(counts.map(({ region }) => region)).size,
    offices: await bookStore.countOffices(tx),
    reasons: await reasonsOf(tx, period, certified),
  }
  await bookStore.release(tx, release, actor)
  const places = await publicNumbers.listPlaces(tx)
  const earlier = former === undefined ? [] : await listReleaseNumbers(tx, former.id)
  const [live, others] = [await publicNumbers.listTold(tx), await bookStore.listInBooks(tx, period)]
  const isOpen = openBesideBooks({
    ...{ places, counted: counts },
    live: (measure, code) => live.get(measure)?.get(code) ?? null,
    inOtherBooks: (measure, code) => others.get(measure)?.get(code) ?? 0,
  })
  const released = new Map<BookMeasure, readonly ReleaseNumber[]>()
  for (const measure of bookMeasures) {
    const books = booksOf(measure, counts)
    const before = earlier.filter((number) => number.measure === measure)
    const numbers = releaseNumbers(places, books, before, isOpen(measure, released))
    const changes = former === undefined ? [] : releaseChanges(places, books, numbers)
    released.set(measure, numbers)
    await bookStore.writeNumbers(tx, release.id, measure, numbers, changes)
  }
  return release
}

/** Why books that were certified before were signed anew: of those certified now, since their last certificate. */
async function reasonsOf(tx: Tx, period: string, offices: readonly string[]): Promise<readonly string[]> {
  const reasons = new Set<string>()
  for (const officeId of offices) {
    const [, ...before] = await listBookSteps(tx, period, officeId)
    const last = before.findIndex(({ step }) => step === 'sahkan')
    for (const { step, reason } of last === -1 ? [] : before.slice(0, last))
      if (step === 'tandatangani' && reason !== null) reasons.add(reason)
  }
  return [...reasons].sort()
}

/** One book of a measure for each office with a certified one, with what its other figures say of it; a book of nothing counts none. */
function booksOf(measure: BookMeasure, counts: readonly CertifiedCount[]): readonly BookCount[] {
  return [...Map.groupBy(counts, ({ region }) => region)].map(([region, rows]) => {
    const of = (id: string) => rows.find((row) => row.measure === id)?.count ?? 0
    const row = rows.find((one) => one.measure === measure)
    const all = Object.fromEntries(measures.map(({ id }) => [id, of(id)])) as Record<MeasureId, number>
    const { count = 0, appeared = 0, movedIn = 0, gone = 0 } = row ?? {}
    return { region, count, appeared, movedIn, gone, ...boundsOf(measure, all) }
  })
}
