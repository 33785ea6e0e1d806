import { error } from '@sveltejs/kit'
import type { Netra } from '#app'
import { isInstitution } from '#core'
import { findOffice, institutionRowsOf } from '#store/views'
import { institutionsOf } from './institutions.ts'

/** A public body with its numbers, if it is large enough for any; offices of one person have no page. */
export async function findInstitution(db: Netra['db'], code: string) {
  const office = await findOffice(db, code.slice(0, 60).replaceAll('\0', ''))
  if (office === null || !isInstitution(office.kind)) error(404, 'not found')
  const rows = await institutionRowsOf(db, office.code)
  return {
    office: { code: office.code, name: office.name, regionCode: office.regionCode },
    numbers: institutionsOf(rows)[0] ?? null,
    asOf: rows[0]?.asOf ?? null,
  }
}
