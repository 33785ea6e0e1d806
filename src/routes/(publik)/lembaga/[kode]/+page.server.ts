import { findInstitution } from '#lib/wilayah/find-institution.ts'
import { momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params }) => {
  const { office, numbers, asOf } = await findInstitution(netra.db, params.kode)
  return { office, numbers, asOf: asOf === null ? null : momentInWords(asOf) }
}
