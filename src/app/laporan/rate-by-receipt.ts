import { accept, refuse, type Result } from '#base'
import { localDay } from '#law'
import {
  eventRow,
  parseShown,
  ratingChoices,
  receiptMove,
  receiptRating,
  systemActors,
  type RatingChoice,
} from '#store'
import type { Netra } from '../ports.ts'
import { wrongReceipt, type StatusRefusal } from './wrong-receipt.ts'

type RateByReceipt = { readonly typed: string; readonly address: string; readonly choice: string }

export type RatingRefusal =
  | StatusRefusal
  | { readonly reason: 'no-choice' }
  /** The report has not come to its end. */
  | { readonly reason: 'not-ended' }
  /** One answer for one report; it is not changed. */
  | { readonly reason: 'rated-before' }

const isChoice = (text: string): text is RatingChoice => ratingChoices.some((one) => one === text)

/** Keeps whether a reporter is content, once and after the end (N166). The event says that somebody answered at that office, and no more. */
export async function rateByReceipt(
  netra: Netra,
  { typed, address, choice }: RateByReceipt,
): Promise<Result<null, RatingRefusal>> {
  const shown = parseShown(typed)
  const known = shown === null ? null : await receiptMove.find(netra.db, shown)
  if (shown === null || known === null) return refuse(await wrongReceipt(netra, address))
  if (!isChoice(choice)) return refuse({ reason: 'no-choice' })
  const now = netra.clock()
  const event = eventRow({
    stream: 'kantor',
    type: 'report-rated',
    about: { officeId: known.officeId },
    actor: systemActors.intake,
    happenedAt: now,
    recordedAt: now,
    basis: 'N166',
    data: {},
  })
  const outcome = await receiptRating.give(netra.db, shown, { choice, on: localDay(now, known.zone), event })
  if (outcome === 'kept') return accept(null)
  return refuse(
    outcome === 'unknown'
      ? await wrongReceipt(netra, address)
      : { reason: outcome === 'before' ? 'rated-before' : 'not-ended' },
  )
}

/** Whether the reporter of a receipt has answered. What he said comes back to nobody. */
export async function isRated({ db }: Pick<Netra, 'db'>, typed: string): Promise<boolean> {
  const shown = parseShown(typed)
  return shown !== null && (await receiptRating.isGiven(db, shown))
}
