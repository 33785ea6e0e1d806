import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { accusedDoor, parseReceipt, printReceipt, type AccusedFile } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

/** `code` as it is printed: the forms of the page carry it back, because nobody is signed in. */
export type OpenedFile = AccusedFile & { readonly code: string; readonly asOf: Instant }

/** Opens his side of the case to whoever holds the code of a terlapor. A code that was revoked answers like one that never was. */
export async function openByCode(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<OpenedFile, StatusRefusal>> {
  const code = parseReceipt(typed)
  const now = netra.clock()
  const file = code === null ? null : await accusedDoor.open(netra.db, code, now)
  if (code === null || file === null) return refuse(await wrongReceipt(netra, address))
  return accept({ ...file, code: printReceipt(code), asOf: now })
}
