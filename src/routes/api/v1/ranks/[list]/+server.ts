import * as v from 'valibot'
import { readRank } from '#app'
import { findRankList, isLive, notSaidOf, understandRank, type RankField } from '#core'
import { RankQuery } from '#lib/api/queries.ts'
import { wrongQuery } from '#lib/api/wrong-query.ts'
import { rankWrongInWords } from '#lib/peringkat/rank-wrong.ts'
import { numbersJson } from '#lib/server/stamped-answer.ts'
import { findPublicRegion } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** One list with all that it says of itself. What is hidden is named and has no place. */
export const GET: RequestHandler = async ({ params, url, locals: { netra } }) => {
  const list = findRankList(params.list)
  if (list === null) return problem(404, params.list, m.peringkat_no_such())
  const parsed = v.safeParse(RankQuery, Object.fromEntries(url.searchParams))
  if (!parsed.success) {
    const { fields, known } = wrongQuery(parsed.issues, RankQuery)
    return problem(400, list.id, m.ukuran_api_wrong({ wrong: fields.join(', '), known: known.join(', ') }), fields)
  }
  const { over = null, within = null, period = null, per = null } = parsed.output
  const { wrong, ...asked } = understandRank(list, { over, within, period, per })
  if (wrong.length > 0) return problem(400, list.id, sayWrong(wrong), wrong)
  if (within !== null && (await findPublicRegion(netra.db, within)) === null)
    return problem(404, list.id, m.ukuran_no_region(), ['within'])
  const read = await readRank(netra, { list: list.id, ...asked })
  if (read === null) return problem(404, list.id, sayWrong(['period']), ['period'])

  const { rows, notShown, notYetTold, zeros, nothingToRank, ...head } = read.rank
  const isAsked = (one: { readonly within: string | null }) => within === null || one.within === within
  const { measure, acrossElections } = list
  const edition = read.edition && { previewOn: read.edition.previewOn, publicOn: read.edition.publicOn }
  const body = {
    ...head,
    list: list.id,
    measure: measure.id,
    over: asked.over,
    notSaid: notSaidOf(list, asked.over),
    acrossElections,
    edition,
    provisional: isLive(measure),
    periods: read.periods,
    rows: rows.filter(isAsked),
    notShown: notShown.filter(isAsked),
    notYetTold: notYetTold.filter(isAsked),
    zeros: zeros.filter(isAsked),
    nothingToRank: nothingToRank.filter(isAsked),
  }
  return numbersJson(netra.mode, body, 'provisional')

  function sayWrong(fields: readonly RankField[]) {
    return list === null ? '' : fields.map((field) => rankWrongInWords(field, list, [])).join(' ')
  }
}

const problem = (status: 400 | 404, list: string, title: string, fields: readonly string[] = []) =>
  Response.json(
    { type: 'about:blank', status, title, instance: `/api/v1/ranks/${list}`, ...(fields.length > 0 ? { fields } : {}) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
