import { findOfficeByCode } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'
import { reference } from './reference.ts'

/** The public key of an office that may handle reports, for clients that seal by themselves. Null: there is no such office. */
export async function officeKeys(netra: Netra, code: string): Promise<readonly OfficeKey[] | null> {
  const office = await findOfficeByCode(netra.db, code)
  return office?.kind.startsWith('bawaslu-') === true ? [await reference(netra).key(office.id)] : null
}
