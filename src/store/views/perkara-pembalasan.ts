import { sql } from 'kysely'
import type { CaseState, ContestKind, MinisterConsent } from '#core'
import { localDay, type Instant, type Mark, type PlainDate, type RetaliationActId, type RetaliationVictim } from '#law'
import type { Tx } from '../database.ts'
import type { HeldCase } from '../perkara/case-store.ts'

/** What the case page knows of retaliation: what this case tells of it, and what it hangs together with, as far as the reader sees both. */
export type RetaliationSide = {
  readonly told: readonly RetaliationLine[]
  /** The cases of the reports that these were made to pay for. */
  readonly first: readonly LinkedCase[]
  /** Cases about what was done because of a report of this one. */
  readonly later: readonly LinkedCase[]
  /** The newest last: it is the one that holds. */
  readonly consents: readonly ConsentLine[]
  /** The penetapan nearest to the decree, of the contest nearest to the place; null where no source gives one. */
  readonly penetapan: Penetapan | null
}

type RetaliationLine = {
  readonly reportId: string
  readonly act: RetaliationActId
  readonly hit: RetaliationVictim
  readonly decreeOn: PlainDate | null
}

type LinkedCase = {
  readonly id: string
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly state: CaseState
  readonly happenedOn: PlainDate
}

/** `consent` null: whoever is named says that there is none. */
type ConsentLine = {
  readonly id: string
  readonly consent: MinisterConsent | null
  readonly accordingTo: string
  readonly recordedAt: Instant
}

export type Penetapan = {
  readonly fixedOn: PlainDate
  readonly kind: ContestKind
  readonly region: string
  readonly mark: Mark
}

const none: RetaliationSide = { told: [], first: [], later: [], consents: [], penetapan: null }

export async function findRetaliation(tx: Tx, held: HeldCase): Promise<RetaliationSide> {
  const later = await listLinked(tx, held.id, { from: 'first_case_id', to: 'case_id' })
  if (held.kind !== 'pembalasan') return { ...none, later }
  const told = await listTold(tx, held.id)
  const day = told.find(({ decreeOn }) => decreeOn !== null)?.decreeOn ?? localDay(held.since, held.zone)
  return {
    told,
    later,
    first: await listLinked(tx, held.id, { from: 'case_id', to: 'first_case_id' }),
    consents: await listConsents(tx, held.id),
    penetapan: await nearestPenetapan(tx, held.regionCode, day),
  }
}

const listTold = (tx: Tx, caseId: string): Promise<readonly RetaliationLine[]> =>
  tx
    .selectFrom('netra.retaliations')
    .select(['report_id as reportId', 'act', 'hit', 'decree_on as decreeOn'])
    .where('case_id', '=', caseId)
    .orderBy('report_id')
    .$castTo<RetaliationLine>()
    .execute()

type Direction = { readonly from: 'case_id' | 'first_case_id'; readonly to: 'case_id' | 'first_case_id' }

/** Row-level security leaves out every link whose other end the reader does not see. */
const listLinked = (tx: Tx, caseId: string, { from, to }: Direction): Promise<readonly LinkedCase[]> =>
  tx
    .selectFrom('netra.retaliation_links as l')
    .innerJoin('netra.cases as c', 'c.id', `l.${to}`)
    .select([
      'c.id',
      'c.register_number as registerNumber',
      'c.receipt_number as receiptNumber',
      'c.state',
      'c.happened_on as happenedOn',
    ])
    .where(`l.${from}`, '=', caseId)
    .orderBy('c.id')
    .$castTo<LinkedCase>()
    .execute()

async function listConsents(tx: Tx, caseId: string): Promise<readonly ConsentLine[]> {
  const rows = await tx
    .selectFrom('netra.minister_consents')
    .select(['id', 'number', 'consented_on as on', 'according_to as accordingTo', 'recorded_at as recordedAt'])
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .orderBy('id')
    .$castTo<Omit<ConsentLine, 'consent'> & { readonly number: string | null; readonly on: PlainDate | null }>()
    .execute()
  return rows.map(({ number, on, ...line }) => ({
    ...line,
    consent: number === null || on === null ? null : { number, on },
  }))
}

/** The ban is of the Pilkada alone. Of contests fixed equally near, that of the own region before that of a region above. */
async function nearestPenetapan(tx: Tx, regionCode: string, day: PlainDate): Promise<Penetapan | null> {
  const row = await tx
    .selectFrom('netra.contests as c')
    .innerJoin('netra.elections as e', 'e.id', 'c.election_id')
    .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
    .select(['c.fixed_on as fixedOn', 'c.kind', 'r.name as region', 'c.mark'])
    .where('e.regime', '=', 'pilkada')
    .where('c.fixed_on', 'is not', null)
    .where(sql<boolean>`(c.region_code = ${regionCode} or starts_with(${regionCode}, c.region_code || '.'))`)
    .orderBy(sql`abs(c.fixed_on - ${day}::date)`)
    .orderBy(sql`length(c.region_code)`, 'desc')
    .limit(1)
    .$castTo<Penetapan>()
    .executeTakeFirst()
  return row ?? null
}
