import { sql } from 'kysely'
import type { CheckedFinding, MapDimension, StationIndicatorId } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** One map: of one region, by its office, for one election. */
export type MapPlace = { readonly officeId: string; readonly regionCode: string; readonly electionId: string }
export type By = { readonly actor: ActorId; readonly at: Instant }

/** One word on an indicator as it was recorded. */
export type RecordedFinding = CheckedFinding & {
  readonly id: string
  readonly activityCode: string | null
  readonly activityTitle: { readonly id: string; readonly en: string } | null
  /** Null where the reader does not work there. */
  readonly by: string | null
  readonly at: Instant
}
export type RecordedWeights = {
  readonly id: string
  readonly percents: Readonly<Record<MapDimension, number>>
  readonly reason: string
  readonly by: string | null
  readonly at: Instant
}

/** Counts of TPS rawan of a region, as they were published. */
export type ShownStations = {
  readonly stations: number
  readonly hits: number
  readonly byIndicator: readonly { readonly indicator: StationIndicatorId; readonly stations: number }[]
  readonly withheld: readonly StationIndicatorId[]
}

const place = ({ officeId, regionCode, electionId }: MapPlace) => ({
  office_id: officeId,
  region_code: regionCode,
  election_id: electionId,
})
const recorded = ({ actor, at }: By) => ({ recorded_by: actor, recorded_at: at })

export const findings = (tx: Pick<Tx, 'selectFrom'>) =>
  tx
    .selectFrom('netra.risk_findings as f')
    .leftJoin('netra.activities as a', 'a.id', 'f.activity_id')
    .leftJoin('netra.accounts as w', 'w.id', 'f.recorded_by')
    .select([
      'f.id',
      'f.nth',
      'f.name',
      'f.dimension',
      'f.verdict',
      'f.evidence',
      'f.evidence_on as evidenceOn',
      'f.places',
      'a.code as activityCode',
      'a.title as activityTitle',
      'w.name as by',
      'f.recorded_at as at',
    ])
    .$castTo<RecordedFinding>()

export const mapStore = {
  /** Whether the actor maps the region of this office, in any role that may, or in one that publishes. */
  async maps(tx: Tx, { officeId, regionCode }: Pick<MapPlace, 'officeId' | 'regionCode'>): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select netra.maps_own(${officeId}::uuid, ${regionCode}) as may`.execute(tx)
    return rows[0]?.may === true
  },
  async publishes(tx: Tx, officeId: string): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`
      select ${officeId}::uuid = any (netra.actor_maps('anggota', 'ketua')) as may`.execute(tx)
    return rows[0]?.may === true
  },

  isElection: async (tx: Tx, id: string): Promise<boolean> =>
    (await tx.selectFrom('netra.elections').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,

  findActivity: async (tx: Tx, code: string, regionCode: string): Promise<string | null> =>
    (
      await tx
        .selectFrom('netra.activities')
        .select('id')
        .where('code', '=', code)
        // What an office entered itself; an article of the press is no work of an office.
        .where('office_id', 'is not', null)
        .where(({ eb, or }) =>
          or([
            eb('region_code', '=', regionCode),
            eb(sql<boolean>`starts_with(region_code, ${`${regionCode}.`})`, '=', true),
          ]),
        )
        .executeTakeFirst()
    )?.id ?? null,

  /** Of these codes, those of kecamatan within the region. */
  districtsIn: async (tx: Tx, regionCode: string, codes: readonly string[]): Promise<readonly string[]> =>
    codes.length === 0
      ? []
      : (
          await tx
            .selectFrom('netra.regions')
            .select('code')
            .where('level', '=', 'kecamatan')
            .where('code', 'in', [...codes])
            .where(sql<boolean>`starts_with(code, ${`${regionCode}.`})`)
            .execute()
        ).map(({ code }) => code),

  /** False where the same form came before. */
  async assess(
    tx: Tx,
    id: string,
    said: MapPlace & By & { readonly finding: CheckedFinding; readonly activityId: string | null },
  ): Promise<boolean> {
    const { nth, name, dimension, verdict, evidence, evidenceOn, places } = said.finding
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.risk_findings')
      .values({
        ...{ id, ...place(said), nth, name, dimension, verdict, evidence, evidence_on: evidenceOn },
        ...{ places: [...places], activity_id: said.activityId, ...recorded(said) },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  /** The newest word on each indicator. */
  newest: (tx: Tx, { officeId, electionId }: MapPlace): Promise<readonly RecordedFinding[]> =>
    findings(tx)
      .distinctOn('f.nth')
      .where('f.office_id', '=', officeId)
      .where('f.election_id', '=', electionId)
      .orderBy('f.nth')
      .orderBy('f.recorded_at', 'desc')
      .orderBy('f.id', 'desc')
      .execute(),

  /** All that was said of one indicator, the newest first. */
  history: (tx: Tx, { officeId, electionId }: MapPlace, nth: number): Promise<readonly RecordedFinding[]> =>
    findings(tx)
      .where('f.office_id', '=', officeId)
      .where('f.election_id', '=', electionId)
      .where('f.nth', '=', nth)
      .orderBy('f.recorded_at', 'desc')
      .orderBy('f.id', 'desc')
      .execute(),

  async weigh(
    tx: Tx,
    id: string,
    said: MapPlace & By & { readonly percents: Readonly<Record<MapDimension, number>>; readonly reason: string },
  ): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.risk_weights')
      .values({
        ...{ id, ...place(said), reason: said.reason, ...recorded(said) },
        ...{ sosial_politik: said.percents['sosial-politik'], pencalonan: said.percents.pencalonan },
        ...{ kampanye: said.percents.kampanye, pungut_hitung: said.percents['pungut-hitung'] },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  newestWeights: async (tx: Tx, { officeId, electionId }: MapPlace): Promise<RecordedWeights | null> =>
    weightsOf(
      await weights(tx)
        .where('g.office_id', '=', officeId)
        .where('g.election_id', '=', electionId)
        .orderBy('g.recorded_at', 'desc')
        .orderBy('g.id', 'desc')
        .executeTakeFirst(),
    ),

  async publish(
    tx: Tx,
    id: string,
    said: MapPlace &
      By & {
        readonly findings: readonly string[]
        readonly weightsId: string | null
        readonly stations: ShownStations | null
      },
  ): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.risk_releases')
      .values({
        ...{ id, ...place(said), findings: [...said.findings], weights_id: said.weightsId },
        ...{ stations: said.stations === null ? null : JSON.stringify(said.stations) },
        ...{ published_by: said.actor, published_at: said.at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },
}

export const weights = (tx: Pick<Tx, 'selectFrom'>) =>
  tx
    .selectFrom('netra.risk_weights as g')
    .leftJoin('netra.accounts as w', 'w.id', 'g.recorded_by')
    .select([
      'g.id',
      'g.sosial_politik',
      'g.pencalonan',
      'g.kampanye',
      'g.pungut_hitung',
      'g.reason',
      'w.name as by',
      'g.recorded_at as at',
    ])

type WeightsRow = {
  readonly id: string
  readonly sosial_politik: number
  readonly pencalonan: number
  readonly kampanye: number
  readonly pungut_hitung: number
  readonly reason: string
  readonly by: string | null
  readonly at: Instant
}
export const weightsOf = (row: WeightsRow | undefined): RecordedWeights | null =>
  row === undefined
    ? null
    : {
        ...{ id: row.id, reason: row.reason, by: row.by, at: row.at },
        percents: {
          ...{ 'sosial-politik': row.sosial_politik, pencalonan: row.pencalonan },
          ...{ kampanye: row.kampanye, 'pungut-hitung': row.pungut_hitung },
        },
      }
