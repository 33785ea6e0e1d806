import { findMeasure } from '#core'
import { numbersOfMeasure } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The definition with its published values. A value of null is too small to be shown. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const measure = findMeasure(params.id)
  if (!measure) {
    const problem = {
      type: 'about:blank',
      status: 404,
      title: m.angka_no_measure(),
      instance: `/api/v1/measures/${params.id}`,
    }
    return Response.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json' } })
  }
  const values = await numbersOfMeasure(locals.netra.db, params.id)
  return Response.json({
    measure,
    asOf: values[0]?.asOf ?? null,
    values: values.map(({ regionCode, regionName, shown }) => ({ regionCode, regionName, value: shown })),
  })
}
