import { accept, refuse, type Result } from '#base'
import { parseShown, uploadDoor, type EvidenceByReceipt } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

/** What came by a receipt, for whoever holds it. */
export async function evidenceByReceipt(
  netra: Netra,
  { typed, address }: { readonly typed: string; readonly address: string },
): Promise<Result<EvidenceByReceipt, StatusRefusal>> {
  const shown = parseShown(typed)
  const found = shown === null ? null : await uploadDoor.listByReceipt(netra.db, shown)
  return found === null ? refuse(await wrongReceipt(netra, address)) : accept(found)
}
