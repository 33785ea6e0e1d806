import { error } from '@sveltejs/kit'
import type { Netra } from '#app'
import { hasOwnPage, isInstitution } from '#core'
import { activitiesOfOffice, findOffice, institutionRowsOf } from '#store/views'
import { institutionsOf } from './institutions.ts'

/** An office, what it held in public, and its numbers if it is large enough for any. Offices of one person have no page. */
export async function findInstitution(db: Netra['db'], code: string, mostActivities: number) {
  const office = await findOffice(db, code.slice(0, 60).replaceAll('\0', ''))
  if (office === null || !hasOwnPage(office.kind)) error(404, 'not found')
  const [rows, activities] = await Promise.all([
    institutionRowsOf(db, office.code),
    activitiesOfOffice(db, office.id, mostActivities),
  ])
  return {
    office: { code: office.code, name: office.name, regionCode: office.regionCode },
    /** In an office of a region's own one or two people would be meant. */
    mayHaveNumbers: isInstitution(office.kind),
    numbers: institutionsOf(rows)[0] ?? null,
    asOf: rows[0]?.asOf ?? null,
    activities,
  }
}
