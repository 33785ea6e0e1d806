import { findViewing } from '#app'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { viewingIn } from '#lib/bukti/viewing-in.ts'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

/** A sitting at a film or a sound: the page around the frame. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const viewing = viewingIn(locals, params)
  const found = await findViewing(locals.netra, viewing)
  if (!found.ok) originalRefused(found.refusal)
  setHeaders({ 'cache-control': 'no-store' })
  const { kind, sha256 } = found.value
  const back = `/meja/perkara/${viewing.caseId}/bukti`
  return { back, kind, sha256, screen: here(`${back}/${viewing.id}/putar/${viewing.viewing}/layar`) }
}
