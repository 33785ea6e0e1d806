import * as v from 'valibot'
import { acts, isInForce, parsePlainDate, subjectKinds, type PlainDate } from '#law'
import { m } from '#wording'
import type { RequestHandler } from './$types'

const Query = v.strictObject({
  subject: v.optional(v.picklist(subjectKinds)),
  day: v.optional(
    v.pipe(
      v.string(),
      v.rawTransform<string, PlainDate>(({ dataset, addIssue, NEVER }) => {
        const day = parsePlainDate(dataset.value)
        if (day !== null) return day
        addIssue()
        return NEVER
      }),
    ),
  ),
})

/** The acts of the catalogue; with `day`, the versions in force on it, with `subject`, those of that kind of person. */
export const GET: RequestHandler = ({ url }) => {
  const query = v.safeParse(Query, Object.fromEntries(url.searchParams))
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
  return Response.json({ count: found.length, subject: subject ?? null, day: day ?? null, acts: found })
}
