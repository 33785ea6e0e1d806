import { findMeasure } from '#core'
import { MeasureQuery } from '#lib/api/queries.ts'
import { numbersOfMeasure, numbersOfMeasureAt } from '#store/views'
import * as v from 'valibot'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The definition with its published values. A value of null is too small to be shown. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
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
  const asked = v.safeParse(MeasureQuery, Object.fromEntries(url.searchParams))
  if (!asked.success) {
    const problem = {
      type: 'about:blank',
      status: 400,
      title: m.angka_not_a_moment(),
      instance: `/api/v1/measures/${params.id}`,
    }
    return Response.json(problem, { status: 400, headers: { 'content-type': 'application/problem+json' } })
  }
  const { asOf } = asked.output
  const values =
    asOf === undefined
      ? await numbersOfMeasure(locals.netra.db, params.id)
      : await numbersOfMeasureAt(locals.netra.db, params.id, asOf)
  return Response.json({
    measure,
    asOf: values[0]?.asOf ?? null,
    values: values.map(({ regionCode, regionName, shown }) => ({ regionCode, regionName, value: shown })),
  })
}
