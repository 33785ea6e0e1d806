import * as v from 'valibot'
import { againstOurs, checkClaim, unitsMeant } from '#core'
import { FigureQuery } from '#lib/api/queries.ts'
import { numbersJson } from '#lib/server/stamped-answer.ts'
import { oursOf } from '#lib/terbitan/figure-sheet.ts'
import { claimInWords } from '#lib/words/terbitan.ts'
import { figuresPerPage, listFigures } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** Numbers that others published, in their newest version, each worked out again. */
export const GET: RequestHandler = async ({ locals: { netra }, url }) => {
  const query = v.safeParse(FigureQuery, Object.fromEntries(url.searchParams))
  if (!query.success) {
    const problem = {
      type: 'about:blank',
      status: 400,
      title: m.terbitan_api_bad_query(),
      instance: '/api/v1/published-figures',
      fields: Object.fromEntries(query.issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message])),
    }
    return Response.json(problem, { status: 400, headers: { 'content-type': 'application/problem+json' } })
  }
  const { publisher = null, subject = null, year = null, page } = query.output
  const { total, figures } = await listFigures(netra.db, { publisher, subject, year }, page)
  const body = {
    total,
    page,
    pageSize: figuresPerPage,
    figures: await Promise.all(
      figures.map(async ({ fromFile: _, firstEnteredAt: __, enteredAt, reason, ...figure }) => {
        const ours = await oursOf(netra.db, figure)
        return {
          ...figure,
          ours: false as const,
          correctedBecause: reason,
          recordedAt: new Date(enteredAt).toISOString(),
          unitsMeant: unitsMeant(figure, ours),
          verdicts: figure.claims.map((claim) => {
            const verdict = checkClaim(claim)
            return { ...verdict, says: claimInWords(claim, verdict) }
          }),
          againstOurs: againstOurs(figure, ours),
        }
      }),
    ),
  }
  return numbersJson(netra.mode, body, 'provisional')
}
