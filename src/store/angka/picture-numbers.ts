import { sql } from 'kysely'
import type { ElectionTerms, FunnelStep, InstitutionNumber, RawDays, RawInstitution, RawMonth, RawTerms } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

export type PictureNumber = {
  readonly picture: 'corong' | 'lama' | 'tenggat' | 'bulan' | 'pemilihan'
  readonly step: string
  readonly part: string
  readonly shown: number | null
  /** Of which moment it is; none: of this count. */
  readonly asOf?: Instant
}

/** Where it is kept what no election of the nation has: of terms, and of files that were decided or not. */
export type BesideTable = 'beside_elections' | 'beside_decided'

type ToldInstitution = InstitutionNumber & { readonly asOf?: Instant }

/** What pictures are drawn from. Everything raw is unsuppressed; rows only for the clock. */
export const pictureNumbers = {
  listFunnel: async (tx: Tx, asOf: Instant): Promise<Readonly<Record<Exclude<FunnelStep, 'dilaksanakan'>, number>>> => {
    const { rows } = await sql<{ step: string; n: number }>`select step, n from netra.raw_funnel(${asOf})`.execute(tx)
    const of = (step: string) => rows.find((row) => row.step === step)?.n ?? 0
    return {
      dugaan: of('dugaan'),
      diteruskan: of('diteruskan'),
      berkabar: of('berkabar'),
      diputus: of('diputus'),
      sanksi: of('sanksi'),
    }
  },
  listDays: async (tx: Tx, asOf: Instant): Promise<readonly RawDays[]> =>
    (await sql<RawDays>`select stage, days, n from netra.raw_stage_days(${asOf})`.execute(tx)).rows,
  listMonths: async (tx: Tx, asOf: Instant): Promise<readonly RawMonth[]> =>
    (await sql<RawMonth>`select stage, month, n::integer as n from netra.raw_stage_months(${asOf})`.execute(tx)).rows,
  /** What stands in public of all pictures; none before the first count. */
  listTold: (tx: Tx): Promise<readonly Required<PictureNumber>[]> =>
    tx
      .selectFrom('netra.public_steps')
      .select(['picture', 'step', 'part', 'shown', 'as_of as asOf'])
      .$castTo<Required<PictureNumber>>()
      .execute(),
  listToldInstitutions: (tx: Tx): Promise<readonly Required<ToldInstitution>[]> =>
    tx
      .selectFrom('netra.public_institutions')
      .select(['office_id as office', 'measure', 'at_least as atLeast', 'as_of as asOf'])
      .$castTo<Required<ToldInstitution>>()
      .execute(),
  listTerms: async (tx: Tx, asOf: Instant): Promise<readonly RawTerms[]> =>
    (await sql<RawTerms>`select office_kind as "officeKind", held, n from netra.raw_terms(${asOf})`.execute(tx)).rows,
  listTermsByElection: async (tx: Tx, asOf: Instant): Promise<readonly ElectionTerms[]> =>
    (
      await sql<ElectionTerms>`
        select election, met::integer as met, late::integer as late from netra.raw_terms_by_election(${asOf})`.execute(
        tx,
      )
    ).rows,
  /** Files at least so many days old, decided within them or not. */
  listDecidedByElection: async (tx: Tx, asOf: Instant, days: number): Promise<readonly ElectionTerms[]> =>
    (
      await sql<ElectionTerms>`
        select election, met::integer as met, late::integer as late from netra.raw_decided_by_election(${asOf}, ${days})`.execute(
        tx,
      )
    ).rows,
  /** What was left to other elections and to none when one was told anew last; null before the first. */
  besideElections: async (tx: Tx, table: BesideTable): Promise<Pick<ElectionTerms, 'met' | 'late'> | null> =>
    (await tx
      .selectFrom(`netra.${table}`)
      .select(['met', 'late'])
      .orderBy('as_of', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null,
  keepBesideElections: async (
    tx: Tx,
    table: BesideTable,
    { met, late, asOf }: Pick<ElectionTerms, 'met' | 'late'> & { readonly asOf: Instant },
  ): Promise<void> => {
    await tx.insertInto(`netra.${table}`).values({ met, late, as_of: asOf }).execute()
  },
  listInstitutions: async (tx: Tx, asOf: Instant): Promise<readonly RawInstitution[]> =>
    (
      await sql<RawInstitution>`select office_id as "officeId", office_kind as "officeKind", files, kept, late from netra.raw_institutions(${asOf})`.execute(
        tx,
      )
    ).rows,

  publish: async (
    tx: Tx,
    {
      steps,
      institutions,
    }: { readonly steps: readonly PictureNumber[]; readonly institutions: readonly ToldInstitution[] },
    asOf: Instant,
  ): Promise<void> => {
    await sql`select netra.tell_pictures(${JSON.stringify(steps)}::jsonb, ${JSON.stringify(institutions)}::jsonb, ${asOf})`.execute(
      tx,
    )
  },
}
