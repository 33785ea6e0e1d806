import { error } from '@sveltejs/kit'
import { listOpenings } from '#app'
import { openingLine } from '#lib/identitas/opening-line.ts'
import { demandAny } from '#lib/server/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const { id } = demandAny(actor, ['ask-identity', 'decide-identity'])
  const listed = await listOpenings(netra, id)
  if (!listed.ok) error(404)
  return { openings: listed.value.map((one) => openingLine(one, id, netra.clock())) }
}
