import { sql } from 'kysely'
import type { CaseState } from '#core'
import type { Instant, PlainDate, RegimeId, Zone } from '#law'
import type { Tx } from '../database.ts'
import { storedDeadline, type deadlineRow, type StoredDeadline } from '../tenggat/deadline-row.ts'
import { byReceipt } from './by-receipt.ts'
import { parseReceipt, receiptHash, type Receipt } from './receipt.ts'
import { bytea, type SealedPart } from './receive-report.ts'

/** What a counter may know of a report whose receipt lies before the officer. */
export type CounterCase = {
  readonly caseId: string
  readonly reportId: string
  readonly lane: 'informasi' | 'laporan'
  readonly origin: 'informasi' | 'laporan' | 'temuan'
  readonly regime: RegimeId
  readonly state: CaseState
  readonly since: Instant
  readonly version: number
  readonly handlingOfficeId: string
  readonly zone: Zone
  readonly registerNumber: string | null
  readonly kind: string
  readonly regionCode: string
  readonly receivedOn: PlainDate
  readonly clocks: readonly StoredDeadline[]
  /** Whether a reporter's name was sealed already; which, no counter learns. */
  readonly named: boolean
}

type Row = Omit<CounterCase, 'clocks'> & { readonly clocks: readonly Parameters<typeof storedDeadline>[0][] }

const instant = (text: string): Instant => new Date(text).toISOString()

/** Null to everybody but an officer at the counter, and to the office that the report accuses. */
export const findCounterCase = (tx: Tx, receipt: Receipt, officeId: string): Promise<CounterCase | null> =>
  byReceipt(tx, receipt, (hash) => caseAtCounter(tx, hash, officeId))

async function caseAtCounter(tx: Tx, hash: Buffer, officeId: string): Promise<CounterCase | null> {
  const { rows } = await sql<Row>`
    select case_id as "caseId", report_id as "reportId", lane, origin, regime, state, state_since as since, version,
      handling_office_id as "handlingOfficeId", zone, register_number as "registerNumber", kind, region_code as "regionCode",
      received_on as "receivedOn", clocks, named
    from netra.counter_case(${hash}, ${officeId})`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  return {
    ...row,
    clocks: row.clocks.map((clock) =>
      storedDeadline({ ...clock, started_at: instant(clock.started_at), due_at: instant(clock.due_at) }),
    ),
  }
}

const inJson = (part: SealedPart) => ({ ...part, ciphertext: bytea(part.ciphertext) })

type Confirmation = {
  readonly receipt: Receipt
  readonly officeId: string
  readonly seenVersion: number
  readonly at: Instant
  readonly checkedOn: PlainDate
  readonly started: readonly ReturnType<typeof deadlineRow>[]
  readonly sealed: readonly SealedPart[]
}

/** False when the case moved since it was read. */
export async function confirmAtCounter(
  tx: Tx,
  { receipt, officeId, seenVersion, at, checkedOn, started, sealed }: Confirmation,
): Promise<boolean> {
  const { rows } = await sql<{ confirmed: boolean }>`
    select netra.confirm_at_counter(${receiptHash(receipt)}, ${officeId}, ${seenVersion}, ${at}, ${checkedOn}::date,
      ${JSON.stringify(started)}::jsonb, ${JSON.stringify(sealed.map(inJson))}::jsonb) as confirmed`.execute(tx)
  return rows[0]?.confirmed ?? false
}

export type FiledReport = { readonly caseId: string; readonly reportId: string; readonly handlingOfficeId: string }

/** The report that the actor is taking in, in this very transaction; null for one that was kept before. */
export async function findFiledNow(tx: Tx, printed: string): Promise<FiledReport | null> {
  const receipt = parseReceipt(printed)
  if (receipt === null) return null
  const { rows } = await sql<FiledReport>`
    select case_id as "caseId", report_id as "reportId", handling_office_id as "handlingOfficeId"
    from netra.filed_now(${receiptHash(receipt)})`.execute(tx)
  return rows[0] ?? null
}

export type Scan = {
  readonly id: string
  readonly reportId: string
  readonly caseId: string
  readonly officeId: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Buffer
  readonly officeKeyId: string
  readonly keptBy: string
  readonly keptAt: Instant
}

export async function recordScan(tx: Tx, scan: Scan): Promise<void> {
  await tx
    .insertInto('netra.report_scans')
    .values({
      id: scan.id,
      report_id: scan.reportId,
      case_id: scan.caseId,
      office_id: scan.officeId,
      media_type: scan.mediaType,
      size: scan.size,
      sha256: scan.sha256,
      office_key_id: scan.officeKeyId,
      kept_by: scan.keptBy,
      kept_at: scan.keptAt,
    })
    .execute()
}

/** The offices at whose counter the actor may take a report in today. */
export async function listCounterOffices(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ offices: readonly string[] }>`select netra.actor_receives() as offices`.execute(tx)
  return rows[0]?.offices ?? []
}
