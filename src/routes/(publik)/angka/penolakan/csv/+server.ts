import { measuresOf } from '#core'
import { publicCsv } from '#lib/server/public-csv.ts'
import { numbersOfTopic } from '#store/views'
import type { RequestHandler } from './$types'

const columns = ['measure', 'unit', 'regionCode', 'regionName', 'value', 'asOf', 'definition'] as const

/** Every region's refusals as published; an empty value is too small to be shown. Each row leads to its definition. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const catalogue = measuresOf('penolakan')
  const numbers = await numbersOfTopic(
    locals.netra.db,
    catalogue.map(({ id }) => id),
  )
  const rows = numbers.map(({ measureId, regionCode, regionName, shown, asOf }) => ({
    measure: measureId,
    unit: catalogue.find(({ id }) => id === measureId)?.unit ?? '',
    regionCode,
    regionName,
    value: shown,
    asOf,
    definition: `${url.origin}/angka/definisi/${measureId}`,
  }))
  return publicCsv(locals.netra.mode, { name: 'penolakan.csv', columns, rows, standing: 'live' })
}
