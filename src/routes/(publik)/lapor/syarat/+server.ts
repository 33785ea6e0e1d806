import * as v from 'valibot'
import { checklist } from '#app'
import { conditionLines } from '#lib/laporan/conditions.ts'
import { parsePlainDate } from '#law'
import type { RequestHandler } from './$types'

const day = v.nullable(v.pipe(v.string(), v.transform(parsePlainDate)))

/** Which fields are filled and two days: never a word of what was typed leaves the page for this. */
const Facts = v.object({
  lane: v.picklist(['informasi', 'laporan']),
  regionCode: v.nullable(v.pipe(v.string(), v.maxLength(13))),
  happenedOn: day,
  knownOn: day,
  reporterNamed: v.boolean(),
  subjectNamed: v.boolean(),
  placeGiven: v.boolean(),
  described: v.boolean(),
  evidenceGiven: v.boolean(),
})

/** The live checklist for the page's small script. */
export const POST: RequestHandler = async ({ request, locals: { netra } }) => {
  const parsed = v.safeParse(Facts, await request.json().catch(() => null))
  if (!parsed.success) return Response.json({ lines: [] }, { status: 422 })
  const facts = {
    ...parsed.output,
    online: true,
    signed: false,
    identityShown: false,
    timeGiven: parsed.output.happenedOn !== null,
  }
  return Response.json({ lines: conditionLines(await checklist(netra, facts)) })
}
