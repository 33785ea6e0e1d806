import { error } from '@sveltejs/kit'
import { findDefinition, findMeasure } from '#core'
import { listMonths, numbersOfMeasure, partsOf } from '#store/views'
import type { PageServerLoad } from './$types'

/** The definition, and the rows a number is the sum of: regions down to the regency, and what was public at the end of each month. */
export const load: PageServerLoad = async ({ locals: { netra }, params: { id } }) => {
  const measure = findDefinition(id)
  if (!measure) error(404, 'not found')
  if (findMeasure(id) === null) {
    const parts = await partsOf(netra.db, id)
    return {
      measure,
      rows: [],
      months: [],
      parts: parts.filter(({ regionCode }) => regionCode === '00'),
    }
  }
  const [rows, months] = await Promise.all([
    numbersOfMeasure(netra.db, id),
    listMonths(netra.db, { measure: id, now: netra.clock() }),
  ])
  // A row of zero is a row of nothing.
  return {
    measure,
    parts: [],
    months,
    rows: rows.filter(({ regionCode, shown }) => regionCode === '00' || shown !== 0),
  }
}
