import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { parseShown, refusalDoor, type RefusalByReceipt } from '#store'
import type { Netra } from '../ports.ts'
import { findStatus, type ReportStatus } from './read-status.ts'
import { wrongReceipt, type StatusRefusal } from './wrong-receipt.ts'

/** What a receipt opens: a report, its newest refusal, or, from a counter that turned somebody away, a refusal alone. */
export type ReceiptRead =
  | { readonly status: ReportStatus; readonly refused: RefusalByReceipt | null; readonly asOf: Instant }
  | { readonly status: null; readonly refused: RefusalByReceipt; readonly asOf: Instant }

/** What a receipt opens: the status of its report, a refusal at a counter, or both. A wrong one costs its address a try, and is answered like any other. */
export async function readReceipt(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<ReceiptRead, StatusRefusal>> {
  const shown = parseShown(typed)
  if (shown === null) return refuse(await wrongReceipt(netra, address))
  const asOf = netra.clock()
  const status = await findStatus(netra, shown)
  const refused = await refusalDoor.find(netra.db, shown)
  if (status !== null) return accept({ status, refused, asOf })
  return refused === null ? refuse(await wrongReceipt(netra, address)) : accept({ status, refused, asOf })
}
