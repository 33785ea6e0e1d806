import { sql } from 'kysely'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import { byReceipt } from './by-receipt.ts'
import type { Receipt } from './receipt.ts'

/** What the form for ink says of a report. Nothing of it is sealed. */
export type ToldToCounter = {
  readonly caseId: string
  readonly handlingOfficeId: string
  readonly provinceOfficeId: string | null
  readonly officeName: string
  readonly zone: Zone
  readonly receiptNumber: string | null
  readonly receivedAt: Instant
  readonly kind: string
  readonly regionName: string
  readonly place: string | null
  readonly happenedOn: PlainDate
  readonly knownOn: PlainDate
  readonly narrative: string
  readonly evidence: string | null
  readonly subjectKind: string
  readonly subjectName: string | null
  readonly subjectPosition: string | null
  readonly subjectOfficeName: string | null
  readonly actId: string | null
}

/** Null to everybody but an officer at whose counter the receipt lies, and to the office that the report accuses. */
export const findToldAtCounter = (tx: Tx, receipt: Receipt, officeId: string): Promise<ToldToCounter | null> =>
  byReceipt(tx, receipt, (hash) => toldBehind(tx, hash, officeId))

async function toldBehind(tx: Tx, hash: Buffer, officeId: string): Promise<ToldToCounter | null> {
  const { rows } = await sql<ToldToCounter>`
    select case_id as "caseId", handling_office_id as "handlingOfficeId", province_office_id as "provinceOfficeId",
      office_name as "officeName", zone, receipt_number as "receiptNumber", received_at as "receivedAt", kind,
      region_name as "regionName", place, happened_on as "happenedOn", known_on as "knownOn", narrative, evidence,
      subject_kind as "subjectKind", subject_name as "subjectName", subject_position as "subjectPosition",
      subject_office_name as "subjectOfficeName", act_id as "actId"
    from netra.told_at_counter(${hash}, ${officeId})`.execute(tx)
  return rows[0] ?? null
}
