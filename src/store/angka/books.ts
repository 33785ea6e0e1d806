import { sql } from 'kysely'
import type { BookPeriod, BookReason, BookStep, ReleaseChange, ReleaseNumber } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import type { Release } from '../views/rilis.ts'

type StepTaken = {
  readonly period: string
  readonly officeId: string
  readonly ordinal: number
  readonly reason: BookReason | null
  readonly at: Instant
  readonly by: string
  readonly byOfficeId: string
}

export type CertifiedCount = {
  readonly region: string
  /** Null: a book in which nothing was counted. */
  readonly measure: string | null
  readonly count: number
  readonly appeared: number
  readonly movedIn: number
  readonly gone: number
}

const lock = (how: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared', what: string) =>
  sql`select ${sql.raw(how)}(hashtextextended(${`netra.book_steps ${what}`}, 0))`

export const bookStore = {
  /** What is sent twice at once is answered one after the other: until this transaction ends, nobody else opens a period. */
  holdPeriods: async (tx: Tx): Promise<void> => void (await lock('pg_advisory_xact_lock', '').execute(tx)),

  /** Nobody else takes a step of this book meanwhile, nor certifies its period; other books go on. */
  holdBook: async (tx: Tx, period: string, officeId: string): Promise<void> => {
    await lock('pg_advisory_xact_lock_shared', period).execute(tx)
    await lock('pg_advisory_xact_lock', `${period} ${officeId}`).execute(tx)
  },

  /** Nobody takes a step of any book of the period meanwhile. */
  holdPeriod: async (tx: Tx, period: string): Promise<void> =>
    void (await lock('pg_advisory_xact_lock', period).execute(tx)),

  /** False where a day of it lies in a period that is open already. */
  open: async (tx: Tx, { code, kind, from, until }: BookPeriod, by: string, at: Instant): Promise<boolean> => {
    const row = await sql<{ taken: boolean }>`
      select exists (select from netra.book_periods where daterange(from_on, until_on) && daterange(${from}::date, ${until}::date)) as taken`.execute(
      tx,
    )
    if (row.rows[0]?.taken !== false) return false
    await tx
      .insertInto('netra.book_periods')
      .values({ code, kind, from_on: from, until_on: until, opened_by: by, opened_at: at })
      .execute()
    return true
  },

  mayStep: async (tx: Tx, step: BookStep, officeId: string, asOffice: string): Promise<boolean> =>
    (await sql<{ may: boolean }>`select netra.may_step(${step}, ${officeId}, ${asOffice}) as may`.execute(tx)).rows[0]
      ?.may ?? false,

  certifies: async (tx: Tx): Promise<boolean> =>
    (await sql<{ may: boolean }>`select netra.certifies() as may`.execute(tx)).rows[0]?.may ?? false,

  sign: async (
    tx: Tx,
    { period, officeId, ordinal, reason, at }: Omit<StepTaken, 'by' | 'byOfficeId'>,
  ): Promise<void> => {
    await sql`select netra.sign_book(${newId()}, ${period}, ${officeId}, ${ordinal}, ${reason}, ${at})`.execute(tx)
  },

  take: async (tx: Tx, step: Exclude<BookStep, 'tandatangani'>, taken: readonly StepTaken[]): Promise<void> => {
    if (taken.length === 0) return
    const rows = taken.map(({ period, officeId: office_id, ordinal, reason, at, by, byOfficeId: by_office_id }) => ({
      ...{ id: newId(), period, office_id, ordinal, step, reason, at, by, by_office_id },
    }))
    await tx.insertInto('netra.book_steps').values(rows).execute()
  },

  /** Counts of the certified books, against what was certified before this transaction. Rows only for who certifies. */
  listCounts: async (tx: Tx, period: string): Promise<readonly CertifiedCount[]> =>
    (
      await sql<CertifiedCount>`
        select region_code as region, measure_id as measure, counted::integer as count, appeared::integer, moved_in::integer as "movedIn",
          gone::integer
        from netra.book_counts(${period})`.execute(tx)
    ).rows,

  /** What the newest release of each period tells of a place, added up, by measure; `but`: a period that is left out. Also of releases to come. */
  listInBooks: async (tx: Tx, but: string | null): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
    const { rows } = await sql<{ measure: string; region: string; told: number }>`
      select measure_id as measure, region_code as region, told::integer from netra.numbers_in_books(${but})`.execute(
      tx,
    )
    const measures = Map.groupBy(rows, ({ measure }) => measure)
    return new Map([...measures].map(([id, own]) => [id, new Map(own.map(({ region, told }) => [region, told]))]))
  },

  /** How many offices have a book to close. */
  countOffices: async (tx: Tx): Promise<number> =>
    (
      await tx
        .selectFrom('netra.offices')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('kind', 'in', ['bawaslu-kabkota', 'bawaslu-provinsi', 'bawaslu-ri'])
        .where('valid_to', 'is', null)
        .executeTakeFirstOrThrow()
    ).count,

  release: async (
    tx: Tx,
    { id, period, number, asOf: as_of, publicOn: public_on, books, offices, reasons }: Release,
    by: string,
  ): Promise<void> => {
    await tx
      .insertInto('netra.releases')
      .values({ id, period, number, as_of, public_on, books, offices, reasons: [...reasons], certified_by: by })
      .execute()
  },

  writeNumbers: async (
    tx: Tx,
    release_id: string,
    measure_id: string,
    numbers: readonly ReleaseNumber[],
    changes: readonly ReleaseChange[],
  ): Promise<void> => {
    const rows = numbers.map(({ region: region_code, shown, isClosed: is_closed }) => ({
      ...{ release_id, measure_id, region_code, shown, is_closed },
    }))
    await tx.insertInto('netra.release_numbers').values(rows).execute()
    if (changes.length === 0) return
    const changed = changes.map(({ region: region_code, appeared, movedIn: moved_in, gone }) => ({
      ...{ release_id, measure_id, region_code, appeared, moved_in, gone },
    }))
    await tx.insertInto('netra.release_changes').values(changed).execute()
  },
}
