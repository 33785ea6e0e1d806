import { accept, refuse, type Result } from '#base'
import { byReceipt, parseShown, wallsOfFirst } from '#store'
import type { Netra } from '../ports.ts'
import type { FieldFault, Receiving, Retaliation } from './report.ts'
import { wrongReceipt } from './wrong-receipt.ts'

/** What must be known of the report that somebody was made to pay for: its hash, and the offices it accuses. */
export type FirstReport = { readonly hash: Buffer; readonly walled: readonly string[] }

/** The first report by its receipt. Null: none was given, and the retaliation stands by itself. A guess costs what it costs at /status. */
export async function firstReport(
  netra: Netra,
  retaliation: Retaliation | undefined,
  { address = '' }: Pick<Receiving, 'address'>,
): Promise<Result<FirstReport | null, readonly FieldFault[]>> {
  const typed = retaliation?.firstReceipt
  if (typed === undefined) return accept(null)
  const shown = parseShown(typed)
  const found = shown === null ? null : await byReceipt(netra.db, shown, (hash) => firstOf(netra, hash))
  if (found !== null) return accept(found)
  const field = 'retaliation.firstReceipt'
  const wrong = await wrongReceipt(netra, address)
  return refuse([
    wrong.reason === 'unknown'
      ? { field, reason: 'no-such-receipt' }
      : { field, reason: 'slow-down', seconds: wrong.retryAfter },
  ])
}

async function firstOf({ db }: Netra, hash: Buffer): Promise<FirstReport | null> {
  const walled = await wallsOfFirst(db, hash)
  return walled === null ? null : { hash, walled }
}
