import { sql } from 'kysely'
import type { CaseState, FollowUpStep, Role } from '#core'
import type { Instant, PlainDate, RegimeId, Zone } from '#law'
import type { Db } from '../database.ts'
import { byReceipt } from '../laporan/by-receipt.ts'
import type { Shown } from '../laporan/receipt.ts'
import { storedDeadline, type StoredDeadline } from '../tenggat/deadline-row.ts'

/** What the holder of a receipt may know. Made by netra.report_status(), which lets nothing else out. */
export type KnownByReceipt = {
  readonly lane: 'informasi' | 'laporan'
  readonly kind: string
  readonly door: string
  readonly receivedAt: Instant
  readonly receivedOn: PlainDate
  readonly identityCheckedOn: PlainDate | null
  /** Told at another door before: what is shown is the case that goes on. */
  readonly linked: boolean
  readonly origin: 'informasi' | 'laporan' | 'temuan'
  readonly regime: RegimeId
  readonly state: CaseState
  readonly stateSince: Instant
  readonly lateSince: Instant | null
  readonly registerNumber: string | null
  readonly office: { readonly code: string; readonly name: string; readonly zone: Zone }
  readonly allegations: number
  readonly openReferrals: number
  readonly clocks: readonly StoredDeadline[]
  readonly history: readonly PublicStep[]
  /** What receivers of the file said became of it, by the day it happened. Two that contradict each other stand side by side. */
  readonly answers: readonly PublicAnswer[]
}

/** Made by netra.report_answers(): neither the sanction nor a person. */
export type PublicAnswer = {
  readonly step: FollowUpStep
  readonly on: PlainDate
  readonly recordedAt: Instant
  readonly body: string
}

export type PublicStep = {
  readonly type: string
  readonly happenedAt: Instant
  readonly basis: string | null
  readonly from: string | null
  readonly to: string | null
  readonly action: string | null
  /** Of an opened identity: by what post, for what, and with an annex for whom. Never a name. */
  readonly opening?: PublicOpening
}

type PublicOpening = {
  readonly role: Role | null
  readonly officeKind: string | null
  readonly office: string | null
  readonly purpose: string | null
  readonly addressee: string | null
}

const instant = (text: string): Instant => new Date(text).toISOString()
const instantOrNull = (text: string | null) => (text === null ? null : instant(text))

type Row = Omit<KnownByReceipt, 'clocks' | 'answers'> & {
  readonly clocks: readonly Parameters<typeof storedDeadline>[0][]
}

/** Null when no report has this receipt. */
export const findByReceipt = (db: Db, shown: Shown): Promise<KnownByReceipt | null> =>
  byReceipt(db, shown, (hash) => findByHash(db, hash))

/** The same by what the database knows a receipt by. */
export async function findByHash(db: Db, hash: Buffer): Promise<KnownByReceipt | null> {
  const { rows } = await sql<{
    known: Row | null
    answers: readonly PublicAnswer[]
  }>`select netra.report_status(${hash}) as known, netra.report_answers(${hash}) as answers`.execute(db)
  const [found] = rows
  if (!found?.known) return null
  const { known, answers } = found
  return {
    ...known,
    receivedAt: instant(known.receivedAt),
    stateSince: instant(known.stateSince),
    lateSince: instantOrNull(known.lateSince),
    answers: answers.map((answer) => ({ ...answer, recordedAt: instant(answer.recordedAt) })),
    history: known.history.map((step) => ({ ...step, happenedAt: instant(step.happenedAt) })),
    clocks: known.clocks.map((row) =>
      storedDeadline({
        ...row,
        started_at: instant(row.started_at),
        due_at: instant(row.due_at),
        closed_at: instantOrNull(row.closed_at),
      }),
    ),
  }
}
