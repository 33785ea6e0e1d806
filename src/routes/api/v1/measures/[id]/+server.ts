import * as v from 'valibot'
import { asOf, findDefinition, findMeasure, type AsOf } from '#core'
import { asOfRefusedInWords, statusOfAsOf } from '#lib/angka/refused-as-of.ts'
import { MeasureQuery } from '#lib/api/queries.ts'
import { wrongQuery } from '#lib/api/wrong-query.ts'
import { numbersJson } from '#lib/server/stamped-answer.ts'
import {
  countedTimes,
  findPublicRegion,
  hasParts,
  namesOfRegions,
  numbersOfMeasure,
  partTimes,
  partsOf,
  publicNumbersAt,
} from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/**
 * The definition with its published values, now or as of a past moment. A value of null is too small to be shown. What is broken down further
 * than by region has a part in each value.
 */
export const GET: RequestHandler = async ({ params: { id }, url, locals: { netra } }) => {
  const measure = findDefinition(id)
  const isCounted = findMeasure(id) !== null
  if (!measure || !(isCounted || hasParts(id))) return problem(url, 404, m.angka_no_measure())
  const query = v.safeParse(MeasureQuery, Object.fromEntries(url.searchParams))
  if (!query.success) {
    const { fields, known } = wrongQuery(query.issues, MeasureQuery)
    const others = fields.filter((field) => field !== 'asOf')
    if (others.length === 0) return problem(url, 400, m.angka_not_a_moment())
    return problem(url, 400, m.ukuran_api_wrong({ wrong: others.join(', '), known: known.join(', ') }))
  }
  const { asOf: asked, region } = query.output
  if (region !== undefined && (await findPublicRegion(netra.db, region)) === null)
    return problem(url, 404, m.ukuran_no_region())
  if (region !== undefined && region !== '00' && measure.finest === 'nasional')
    return problem(url, 404, m.ukuran_nation_only())

  if (asked === undefined) return answer(await valuesAt(null), null)
  const moment = asOf(new Date(asked).toISOString(), await timesOf(id), netra.clock())
  if (!moment.ok) return problem(url, statusOfAsOf[moment.refusal.reason], asOfRefusedInWords(moment.refusal))
  return answer(await valuesAt(moment.value.at), moment.value)

  function timesOf(measureId: string) {
    return isCounted ? countedTimes(netra.db, measureId) : partTimes(netra.db, measureId)
  }
  async function valuesAt(at: string | null): Promise<readonly Value[]> {
    if (!isCounted) return inRegion(await partValues(at))
    return at === null ? numbersOfMeasure(netra.db, id, region) : publicNumbersAt(netra.db, { measure: id, region, at })
  }
  async function partValues(at: string | null): Promise<readonly Value[]> {
    const parts = await partsOf(netra.db, id, at)
    const names = await namesOfRegions(netra.db, [...new Set(parts.map(({ regionCode }) => regionCode))])
    return parts.map((part) => ({ ...part, regionName: names[part.regionCode] ?? part.regionCode }))
  }
  function inRegion(values: readonly Value[]): readonly Value[] {
    return region === undefined ? values : values.filter(({ regionCode }) => regionCode === region)
  }
  function answer(values: readonly Value[], at: AsOf | null): Response {
    const body = {
      measure,
      asOf: newestOf(values),
      provisional: true,
      values: values.map(({ regionCode, regionName, part, shown, of, isBehind = false, asOf: told }) => ({
        ...{ regionCode, regionName, value: shown, asOf: told },
        ...(of === undefined ? {} : { of }),
        ...(isBehind ? { notTold: true as const } : {}),
        ...(part === undefined ? {} : { part }),
      })),
    }
    return numbersJson(netra.mode, body, at?.settled === true ? 'settled' : 'provisional')
  }
}

type Value = {
  readonly regionCode: string
  readonly regionName: string
  readonly part?: string
  readonly shown: number | null
  readonly of?: number
  readonly isBehind?: boolean
  readonly asOf: string
}

/** Below the nation numbers move in steps (N173): each has a moment of its own, and this is the last of them. */
const newestOf = (values: readonly Value[]): string | null =>
  values
    .map(({ asOf: told }) => told)
    .reduce<string | null>((last, told) => (last === null || told > last ? told : last), null)

const problem = ({ pathname }: URL, status: number, title: string) =>
  Response.json(
    { type: 'about:blank', status, title, instance: pathname },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
