import { sql } from 'kysely'
import { rights, roles } from '#core'
import type { Tx } from '../database.ts'
import { matchingCases, type InboxFilter } from './meja.ts'

/** One line of an exported list. No narrative, no accused by name: a list travels further than a page. */
type ExportRow = {
  readonly id: string
  readonly officeId: string
  readonly provinceOfficeId: string | null
  readonly registerNumber: string | null
  readonly receiptNumber: string | null
  readonly origin: string
  readonly kind: string
  readonly regime: string
  readonly state: string
  readonly stateSince: string
  readonly officeCode: string
  readonly officeName: string
  readonly regionCode: string
  readonly regionName: string
  readonly happenedOn: string
  readonly knownOn: string
  readonly registeredOn: string | null
  readonly lateSince: string | null
  readonly allegations: number
  readonly demonstration: boolean
}

/** The roles that may export, from the one table of rights. */
const exporting = roles.filter((role) => rights[role]['export-case']?.includes('own'))

/** The cases of the inbox's filter that the actor's own offices handle, all its pages; the right to export ends there, though the rank above may read more. */
export async function listForExport(tx: Tx, filter: Omit<InboxFilter, 'page'> = {}): Promise<readonly ExportRow[]> {
  const matching = await matchingCases(tx, filter)
  return matching
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .innerJoin('netra.regions as r', 'r.code', 'c.region_code')
    .select((eb) => [
      'c.id',
      'c.handling_office_id as officeId',
      'c.province_office_id as provinceOfficeId',
      'c.register_number as registerNumber',
      'c.receipt_number as receiptNumber',
      'c.origin',
      'c.kind',
      'c.regime',
      'c.state',
      'c.state_since as stateSince',
      'o.code as officeCode',
      'o.name as officeName',
      'c.region_code as regionCode',
      'r.name as regionName',
      'c.happened_on as happenedOn',
      'c.known_on as knownOn',
      'c.registered_on as registeredOn',
      'c.late_since as lateSince',
      'c.demonstration',
      eb
        .selectFrom('netra.allegations as a')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('a.case_id', '=', 'c.id')
        .as('allegations'),
    ])
    .where(
      sql<boolean>`c.handling_office_id = any ((select netra.actor_offices(variadic ${exporting}::text[]))::uuid[])`,
    )
    .orderBy('c.opened_at')
    .orderBy('c.id')
    .$castTo<ExportRow>()
    .execute()
}
