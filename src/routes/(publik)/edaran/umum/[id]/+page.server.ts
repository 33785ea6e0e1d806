import { error } from '@sveltejs/kit'
import { publicCircular } from '#lib/edaran/public-circular.ts'
import { recordId } from '#lib/server/record-id.ts'
import { findPublicCircular } from '#store/views'
import type { PageServerLoad } from './$types'

/** A circular whose sender shows its text to everybody; of any other nobody is told that there is one. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const now = locals.netra.clock()
  const found = await findPublicCircular(locals.netra.db, now, recordId(params.id))
  if (found === null || found.text === null) error(404)
  const { text, ...circular } = publicCircular(found, now)
  return { circular, facts: text ?? [] }
}
