import * as v from 'valibot'
import { ActQuery } from '#lib/api/queries.ts'
import { stampedJson } from '#lib/server/stamped-answer.ts'
import { acts, isInForce, subjectKinds } from '#law'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The acts of the catalogue; with `day`, the versions in force on it, with `subject`, those of that kind of person. */
export const GET: RequestHandler = ({ url }) => {
  const query = v.safeParse(ActQuery, Object.fromEntries(url.searchParams))
  if (!query.success) {
    const problem = {
      type: 'about:blank',
      status: 400,
      title: m.hukum_bad_query({ subjects: subjectKinds.join(', ') }),
      instance: '/api/v1/acts',
    }
    return Response.json(problem, { status: 400, headers: { 'content-type': 'application/problem+json' } })
  }
  const { subject, day } = query.output
  const found = acts.filter(
    (act) =>
      (subject === undefined || act.subjects.includes(subject)) && (day === undefined || isInForce(act.inForce, day)),
  )
  return stampedJson({ count: found.length, subject: subject ?? null, day: day ?? null, acts: found }, 'minutes')
}
