import { error } from '@sveltejs/kit'
import { minutesSheet } from '#lib/meja/lembar/minutes.ts'
import { openLhp } from '#lib/meja/lhp-page.ts'
import { m } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { page } = await openLhp(locals, params.id)
  const held = page.plenos.find(({ id }) => id === params.rapat)
  if (held === undefined) error(404)
  const number = page.number ?? m.lhp_unnumbered()
  return { sheet: minutesSheet(held, number), lhpId: page.id, number }
}
