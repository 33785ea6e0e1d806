import { error } from '@sveltejs/kit'
import { openLhp } from '#lib/meja/lhp-page.ts'
import { minutesPaper } from '#lib/naskah/minutes-paper.ts'
import { ofLhp } from '#lib/naskah/paper-of.ts'
import { issuedAnswer } from '#lib/server/paper-answer.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const { page } = await openLhp(locals, params.id)
  const held = page.plenos.find(({ id }) => id === params.rapat)
  if (held === undefined) error(404)
  return issuedAnswer(locals, ofLhp(page, held.id), (specimen) =>
    minutesPaper(held, page.number ?? m.lhp_unnumbered(), specimen),
  )
}
