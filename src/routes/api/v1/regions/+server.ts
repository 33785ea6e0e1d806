import * as v from 'valibot'
import { RegionQuery } from '#lib/api/queries.ts'
import { stampedJson } from '#lib/server/stamped-answer.ts'
import { findRegion, findRegionOn, listRegionsBelow, mostListed, searchRegions } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

const sayWrong = {
  query: m.wilayah_wrong_query,
  level: m.wilayah_wrong_level,
  parent: m.wilayah_wrong_parent,
  day: m.wilayah_wrong_day,
} as const

/** Regions in force today, or on `day`: found by name, or without a query those below `parent`. */
export const GET: RequestHandler = async ({ url, locals: { netra } }) => {
  const given = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
  const parsed = v.safeParse(RegionQuery, given)
  if (!parsed.success) {
    const fields = Object.keys(v.flatten<typeof RegionQuery>(parsed.issues).nested ?? {}) as (keyof typeof sayWrong)[]
    return problem(url, 400, fields.map((field) => sayWrong[field]()).join(' '), fields)
  }
  const { query, level, parent, day } = parsed.output
  const find = (at: string) => (day === undefined ? findRegion(netra.db, at) : findRegionOn(netra.db, at, day))
  if (parent !== undefined && (await find(parent)) === null)
    return problem(url, 404, m.wilayah_no_such_code({ code: parent }), ['parent'])
  const regions =
    query === ''
      ? await listRegionsBelow(netra.db, parent ?? '00', { level, day })
      : await searchRegions(netra.db, { words: query, level, parent, day })
  const complete = query === '' && regions.length < mostListed
  const body = {
    query,
    level: level ?? null,
    parent: parent ?? null,
    day: day ?? null,
    complete,
    regions,
    source: 'idn-area-data 4.0.1 (ODbL)',
  }
  return stampedJson(body, 'minutes')
}

const problem = ({ pathname }: URL, status: number, title: string, fields: readonly string[]) =>
  Response.json(
    { type: 'about:blank', status, title, instance: pathname, fields },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
