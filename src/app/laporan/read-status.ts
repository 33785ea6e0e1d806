import { accept, refuse, type Result } from '#base'
import { waitingFor, type Case, type CaseId, type OfficeId, type Party } from '#core'
import type { Instant } from '#law'
import {
  findByReceipt,
  parseReceipt,
  type KnownByReceipt,
  type PublicStep,
  type Receipt,
  type StoredDeadline,
} from '#store'
import type { Netra } from '../ports.ts'
import { wrongReceipt, type StatusRefusal } from './wrong-receipt.ts'

/** Who must act next. `showId`: the reporter himself, at a counter; his report is not formally received before. */
export type NextStep = {
  readonly who: Party
  readonly what: string
  readonly basis: string
  readonly clock: StoredDeadline | null
  readonly late: boolean
}

export type ReportStatus = Omit<KnownByReceipt, 'clocks'> & { readonly next: NextStep | null; readonly asOf: Instant }

/** What became of a report, for whoever holds its receipt. Wrong guesses cost the address that makes them, and nobody behind it who is right. */
export async function readStatus(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<ReportStatus, StatusRefusal>> {
  const receipt = parseReceipt(typed)
  const status = receipt === null ? null : await findStatus(netra, receipt)
  return status === null ? refuse(await wrongReceipt(netra, address)) : accept(status)
}

/** Null where the receipt is of no report. */
export async function findStatus(netra: Netra, receipt: Receipt): Promise<ReportStatus | null> {
  const known = await findByReceipt(netra.db, receipt)
  return known === null ? null : statusOf(known, netra.clock())
}

function statusOf({ clocks, ...known }: KnownByReceipt, now: Instant): ReportStatus {
  return { ...known, history: known.history.filter(isShown), next: nextStep({ ...known, clocks }, now), asOf: now }
}

/** A step that changes nothing (an announcement, a discussion of the desk) is not news to the reporter. */
const isShown = ({ type, from, to }: PublicStep) => type !== 'case-moved' || from !== to

function nextStep(known: KnownByReceipt, now: Instant): NextStep | null {
  const [waiting] = waitingFor(caseOf(known), now)
  const clock = waiting?.clock as StoredDeadline | null | undefined
  if (waiting === undefined) return null
  // The table says who moves the case: the counter. The person who must come to it is the reporter.
  const who = known.state === 'diterima-daring' ? 'pelapor' : waiting.who
  return { who, what: waiting.actions[0] ?? '', basis: waiting.basis, clock: clock ?? null, late: waiting.late }
}

/** As much of the case as its reporter may know; what he may not is left as if nothing were decided. */
const caseOf = (known: KnownByReceipt): Case => ({
  id: '' as CaseId,
  regime: known.regime,
  origin: known.origin === 'laporan' && known.state === 'diterima-daring' ? 'laporan-daring' : known.origin,
  state: known.state,
  office: '' as OfficeId,
  officeRank: null,
  since: known.stateSince,
  formallyReceived: known.identityCheckedOn !== null,
  registerNumber: known.registerNumber,
  clocks: known.clocks,
  conditions: [],
  allegations: { undecided: known.allegations, toRefer: 0, criminal: 0, organisers: 0 },
  openReferrals: known.openReferrals,
  forwardingDecided: false,
})
