import { accept, refuse, type Result } from '#base'
import { parseReceipt, receiptHash, wallsOfFirst } from '#store'
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
  const receipt = parseReceipt(typed)
  const hash = receipt === null ? null : receiptHash(receipt)
  const walled = hash === null ? null : await wallsOfFirst(netra.db, hash)
  if (hash !== null && walled !== null) return accept({ hash, walled })
  const field = 'retaliation.firstReceipt'
  const wrong = await wrongReceipt(netra, address)
  return refuse([
    wrong.reason === 'unknown'
      ? { field, reason: 'no-such-receipt' }
      : { field, reason: 'slow-down', seconds: wrong.retryAfter },
  ])
}
