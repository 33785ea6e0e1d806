import { error } from '@sveltejs/kit'
import { publicCircular } from '#lib/edaran/public-circular.ts'
import { coverageFigures } from '#lib/edaran/region-coverage.ts'
import { recordId } from '#lib/server/record-id.ts'
import { coverageOf, findPublicCircular, numbersOfMeasure } from '#store/views'
import type { PageServerLoad } from './$types'

/** How far one circular came in each region that may be told of, beside the violations of that region. */
export const load: PageServerLoad = async ({ locals: { netra }, params }) => {
  const now = netra.clock()
  const found = await findPublicCircular(netra.db, now, recordId(params.id))
  if (found?.coverage == null) error(404)
  const [rows, cases, sanctions] = await Promise.all([
    coverageOf(netra.db, { circular: found.id }),
    numbersOfMeasure(netra.db, 'perkara-diregister'),
    numbersOfMeasure(netra.db, 'sanksi'),
  ])
  const numberOf = (numbers: typeof cases, code: string) =>
    numbers.find(({ regionCode }) => regionCode === code) ?? null
  const parts = rows.filter(({ regionCode }) => regionCode !== '00')
  const regions = parts.map((row) => ({
    ...{ code: row.regionCode, name: row.regionName, ...coverageFigures(row) },
    ...{ cases: numberOf(cases, row.regionCode), sanctions: numberOf(sanctions, row.regionCode) },
  }))
  const isTold = ({ offices, people }: (typeof regions)[number]) => offices !== null || people !== null
  return {
    circular: publicCircular(found, now),
    regions: regions.filter(isTold),
    hidden: regions.filter((one) => !isTold(one)).length,
    asOf: cases[0]?.asOf ?? now,
  }
}
