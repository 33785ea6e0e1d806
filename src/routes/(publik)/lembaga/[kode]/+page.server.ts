import { findInstitution } from '#lib/wilayah/find-institution.ts'
import { momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

const mostActivities = 10

export const load: PageServerLoad = async ({ locals: { netra }, params }) => {
  const { asOf, ...found } = await findInstitution(netra.db, params.kode, mostActivities)
  return { ...found, asOf: asOf === null ? null : momentInWords(asOf) }
}
