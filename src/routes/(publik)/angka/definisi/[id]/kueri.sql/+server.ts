import { error } from '@sveltejs/kit'
import { countedBy, findDefinition, inFull } from '#core'
import { stampedAnswer } from '#lib/server/stamped-answer.ts'
import { sourceOfCount } from '#store/views'
import { here, inTongue, m } from '#wording'
import type { RequestHandler } from './$types'

/** How a number is counted, as the database runs it: whoever doubts it reads what was asked, and may ask it of data of his own. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { id } }) => {
  const measure = findDefinition(id)
  const name = measure === null ? null : countedBy(measure)
  const found = name === null ? [] : await sourceOfCount(netra.db, name)
  if (measure === null || found.length === 0) error(404, 'not found')
  const head = [
    m.ukuran_sql_head({ title: inTongue(measure.title), column: measure.query }),
    inTongue(inFull(measure)),
    m.ukuran_sql_after({ smallest: String(measure.smallest) }),
    `${netra.origin}${here(`/angka/definisi/${measure.id}`)}`,
  ]
  const body = [
    ...head.map((line) => `-- ${line.replaceAll(/\s+/g, ' ')}`),
    '',
    ...found.map(({ text }) => `${text.trimEnd()};\n`),
  ]
  return stampedAnswer(body.join('\n'), 'text/plain; charset=utf-8', 'minutes')
}
