import { askDue, readDaysOff, readDecidedLaw } from '#app'
import { dueFacts } from '#core'
import { dueRefusedInWords } from '#lib/tenggat/refused.ts'
import { readQuestion } from '#lib/tenggat/read-question.ts'
import { findRegion } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** When a term would end, with its working. `office` is a region's code: the Bawaslu office of that rank there, whose zone counts. */
export const GET: RequestHandler = async ({ url, locals: { netra } }) => {
  const question = readQuestion(url.searchParams)
  if (!question.ok) return problem(url, 400, m.tenggat_bad_question({ fields: question.wrong.join(', ') }))
  // What is no code is no region: the database would stumble over bytes that no text has.
  const office = url.searchParams.get('office') ?? ''
  const region = /^[\d.]{2,13}$/.test(office) ? await findRegion(netra.db, office) : null
  if (region === null) return problem(url, 404, m.tenggat_no_office())
  const [daysOff, decided] = await Promise.all([readDaysOff(netra.db), readDecidedLaw(netra.db)])
  const asked = askDue({ ...question.asked, zone: region.zone, daysOff, decided })
  if (!asked.ok)
    return problem(url, asked.refusal.reason === 'unknown-rule' ? 404 : 422, dueRefusedInWords(asked.refusal))
  // A day that was decreed a minute ago counts for who asks now.
  return Response.json(dueFacts(asked.value), { headers: { 'cache-control': 'no-cache' } })
}

const problem = ({ pathname }: URL, status: number, title: string) =>
  Response.json(
    { type: 'about:blank', status, title, instance: pathname },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
