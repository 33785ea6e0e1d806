import { readRank } from '#app'
import { findRankList, notSaidOf } from '#core'
import { RankQuery } from '#lib/api/queries.ts'
import { stampedJson } from '#lib/server/stamped-answer.ts'
import * as v from 'valibot'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** One list with all that it says of itself. What is hidden is named and has no place. */
export const GET: RequestHandler = async ({ params, url, locals: { netra } }) => {
  const list = findRankList(params.list)
  const asked = v.safeParse(RankQuery, Object.fromEntries(url.searchParams))
  if (list !== null && !asked.success) return problem(400, params.list)
  const { over, within = null, period = null, per } = asked.success ? asked.output : { over: undefined, per: undefined }
  const wanted = over ?? list?.over[0]
  const read =
    wanted === undefined
      ? null
      : await readRank(netra, { list: params.list, over: wanted, period, per: per ?? 'jumlah' })
  if (read === null || wanted === undefined) return problem(404, params.list)
  const { rows, notShown, nothingToRank, ...head } = read.rank
  const isAsked = (one: { readonly within: string | null }) => within === null || one.within === within
  const { id, measure, acrossElections } = read.list
  const edition = read.edition && { previewOn: read.edition.previewOn, publicOn: read.edition.publicOn }
  const body = {
    ...{
      ...head,
      list: id,
      measure: measure.id,
      over: wanted,
      notSaid: notSaidOf(read.list, wanted),
      acrossElections,
      edition,
      periods: read.periods,
    },
    rows: rows.filter(isAsked),
    notShown: notShown.filter(isAsked),
    nothingToRank: nothingToRank.filter(isAsked),
  }
  return stampedJson(body, 'provisional')
}

const problem = (status: 400 | 404, list: string) =>
  Response.json(
    { type: 'about:blank', status, title: m.peringkat_no_such(), instance: `/api/v1/ranks/${list}` },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
