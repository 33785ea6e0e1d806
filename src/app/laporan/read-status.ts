import { accept, refuse, type Result } from '#base'
import { followUpSteps, holdersOf, type CaseHolding } from '#core'
import type { Instant } from '#law'
import {
  findByReceipt,
  parseShown,
  type KnownByReceipt,
  type PublicAnswer,
  type PublicStep,
  type Shown,
  type StoredDeadline,
} from '#store'
import type { Netra } from '../ports.ts'
import { wrongReceipt, type StatusRefusal } from './wrong-receipt.ts'

/** Who must act next, with the whole of the clock it is due by. */
export type NextStep = Omit<CaseHolding, 'clock'> & { readonly clock: StoredDeadline | null }

export type ReportStatus = Omit<KnownByReceipt, 'clocks'> & { readonly next: NextStep | null; readonly asOf: Instant }

/** What became of a report, for whoever holds its receipt. Wrong guesses cost the address that makes them, and nobody behind it who is right. */
export async function readStatus(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<ReportStatus, StatusRefusal>> {
  const shown = parseShown(typed)
  const status = shown === null ? null : await findStatus(netra, shown)
  return status === null ? refuse(await wrongReceipt(netra, address)) : accept(status)
}

/** Null where the receipt is of no report. */
export async function findStatus(netra: Netra, shown: Shown): Promise<ReportStatus | null> {
  const known = await findByReceipt(netra.db, shown)
  return known === null ? null : statusOf(known, netra.clock())
}

/** As it stands now, with who must act next. */
export function statusOf({ clocks, ...known }: KnownByReceipt, now: Instant): ReportStatus {
  return {
    ...known,
    history: known.history.filter(isShown),
    answers: known.answers.toSorted(inOrder),
    next: nextStep({ ...known, clocks }, now),
    asOf: now,
  }
}

/** By the day, and on one day by the order of a file's life. */
const inOrder = (a: PublicAnswer, b: PublicAnswer) =>
  a.on.localeCompare(b.on) ||
  followUpSteps.indexOf(a.step) - followUpSteps.indexOf(b.step) ||
  a.recordedAt.localeCompare(b.recordedAt)

/** A step that changes nothing (an announcement, a discussion of the desk) is not news to the reporter. */
const isShown = ({ type, from, to }: PublicStep) => type !== 'case-moved' || from !== to

/** As much of the case as its reporter may know: what the desk suspects of a crime is left as if it were not. */
function nextStep({ clocks, registerNumber, ...known }: KnownByReceipt, now: Instant): NextStep | null {
  const [holding] = holdersOf(
    { ...known, clocks, registered: registerNumber !== null, crimeSuspected: false, delegated: false },
    now,
  )
  if (holding === undefined) return null
  return { ...holding, clock: clocks.find(({ ruleId }) => ruleId === holding.clock?.ruleId) ?? null }
}
