import { isRecordId } from '#base'
import { sql } from 'kysely'
import type { BookPeriod, BookReason, BookStep, ReleaseChange, ReleaseNumber } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Db, Tx } from '../database.ts'

type OpenedPeriod = BookPeriod & { readonly openedAt: Instant }

/** One step of the book of one office. `figures` is what was signed, by measure. */
export type BookStepRow = {
  readonly id: string
  readonly period: string
  readonly officeId: string
  readonly officeName: string
  readonly officeKind: string
  readonly ordinal: number
  readonly step: BookStep
  readonly reason: BookReason | null
  readonly figures: Readonly<Record<string, number>> | null
  readonly at: Instant
  /** For which office it was taken; a person of it is nobody's business. */
  readonly byOffice: string
}

export type Release = {
  readonly id: string
  readonly period: string
  readonly number: number
  readonly asOf: Instant
  readonly publicOn: PlainDate
  readonly books: number
  readonly offices: number
  readonly reasons: readonly string[]
}

/** `newBooks`: how many of its books are in no release before it. */
export type ToldRelease = Release & { readonly newBooks: number }

export const listBookPeriods = (db: Db | Tx): Promise<readonly OpenedPeriod[]> =>
  db
    .selectFrom('netra.book_periods')
    .select(['code', 'kind', 'from_on as from', 'until_on as until', 'opened_at as openedAt'])
    .orderBy('until_on', 'desc')
    .limit(40)
    .$castTo<OpenedPeriod>()
    .execute()

/** The last step of every book of a period that the reader may see: one's own, and those below. */
export const listBooks = async (tx: Tx, period: string): Promise<readonly BookStepRow[]> =>
  steps(tx)
    .distinctOn(['s.office_id'])
    .where('s.period', '=', period)
    .orderBy('s.office_id')
    .orderBy('s.ordinal', 'desc')
    .$castTo<BookStepRow>()
    .execute()

/** The offices below this one whose book of a period nobody has signed yet, by their code. */
export const listUnsigned = (tx: Tx, period: string, officeId: string): Promise<readonly { readonly name: string }[]> =>
  tx
    .selectFrom('netra.offices as o')
    .select('o.name')
    .where('o.kind', 'in', ['bawaslu-kabkota', 'bawaslu-provinsi'])
    .where('o.id', '!=', officeId)
    .where((each) =>
      each.or([each('o.province_office_id', '=', officeId), each('o.national_office_id', '=', officeId)]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('netra.book_steps as s')
            .select('s.id')
            .whereRef('s.office_id', '=', 'o.id')
            .where('s.period', '=', period),
        ),
      ),
    )
    .orderBy('o.code')
    .execute()

/** What was last signed of every book of a period that the reader may see, by office: one question for all of them. */
export async function signedFigures(
  tx: Tx,
  period: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await steps(tx)
    .distinctOn(['s.office_id'])
    .where('s.period', '=', period)
    .where('s.step', '=', 'tandatangani')
    .orderBy('s.office_id')
    .orderBy('s.ordinal', 'desc')
    .$castTo<BookStepRow>()
    .execute()
  return new Map(rows.map(({ officeId, figures }) => [officeId, figures ?? {}]))
}

/** All steps of one book, the newest first. */
export const listBookSteps = async (tx: Tx, period: string, officeId: string): Promise<readonly BookStepRow[]> =>
  steps(tx)
    .where('s.period', '=', period)
    .where('s.office_id', '=', officeId)
    .orderBy('s.ordinal', 'desc')
    .$castTo<BookStepRow>()
    .execute()

/** What the book would count now, by measure; empty for whoever does not work there. */
export const previewBook = async (
  tx: Tx,
  officeId: string,
  { from, until }: Pick<BookPeriod, 'from' | 'until'>,
): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<{ measure: string; counted: number }>`
    select measure_id as measure, count(*)::integer as counted from netra.book_rows_of(${officeId}, ${from}, ${until}) group by 1`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ measure, counted }) => [measure, counted]))
}

export const listReleases = (db: Db | Tx, period?: string): Promise<readonly ToldRelease[]> => {
  const all = releases(db).orderBy('as_of', 'desc').limit(200)
  return (period === undefined ? all : all.where('period', '=', period)).execute()
}

/** One release that the reader may see; null for what is no id, too. */
export const findRelease = async (db: Db | Tx, id: string): Promise<ToldRelease | null> =>
  isRecordId(id) ? ((await releases(db).where('id', '=', id).executeTakeFirst()) ?? null) : null

/** A certificate is never taken back, so that no release has fewer books than the one before. */
const releases = (db: Db | Tx) =>
  db
    .selectFrom('netra.releases as r')
    .select(['id', 'period', 'number', 'as_of as asOf', 'public_on as publicOn', 'books', 'offices', 'reasons'])
    .select(
      sql<number>`r.books - coalesce((select f.books from netra.releases f where f.period = r.period and f.number = r.number - 1), 0)`.as(
        'newBooks',
      ),
    )
    .$castTo<ToldRelease>()

export const listReleaseNumbers = (
  db: Db | Tx,
  releaseId: string,
): Promise<readonly (ReleaseNumber & { measure: string; name: string; parent: string | null })[]> =>
  db
    .selectFrom('netra.release_numbers as n')
    .innerJoin('netra.regions as r', 'r.code', 'n.region_code')
    .select([
      'n.measure_id as measure',
      'n.region_code as region',
      'r.name',
      'r.parent_code as parent',
      'n.shown',
      'n.is_closed as isClosed',
    ])
    .where('n.release_id', '=', releaseId)
    .orderBy('n.region_code')
    .execute()

export const listReleaseChanges = (
  db: Db | Tx,
  releaseId: string,
): Promise<readonly (ReleaseChange & { measure: string; name: string })[]> =>
  db
    .selectFrom('netra.release_changes as c')
    .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
    .select([
      'c.measure_id as measure',
      'c.region_code as region',
      'r.name',
      'c.appeared',
      'c.moved_in as movedIn',
      'c.gone',
    ])
    .where('c.release_id', '=', releaseId)
    .orderBy('c.region_code')
    .execute()

const steps = (tx: Tx) =>
  tx
    .selectFrom('netra.book_steps as s')
    .innerJoin('netra.offices as o', 'o.id', 's.office_id')
    .innerJoin('netra.offices as b', 'b.id', 's.by_office_id')
    .select([
      's.id',
      's.period',
      's.office_id as officeId',
      'o.name as officeName',
      'o.kind as officeKind',
      's.ordinal',
      's.step',
      's.reason',
      's.figures',
      's.at',
      'b.name as byOffice',
    ])
