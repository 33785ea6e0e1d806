import { findViewing } from '#app'
import { originalRefused } from '#lib/bukti/original-refused.ts'
import { screenAnswer } from '#lib/bukti/screen.ts'
import { viewingIn } from '#lib/bukti/viewing-in.ts'
import { here, inTongue, m } from '#wording'
import type { RequestHandler } from './$types'

/** The page inside the frame. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const viewing = viewingIn(locals, params)
  const found = await findViewing(locals.netra, viewing)
  if (!found.ok) originalRefused(found.refusal)
  const { kind, sha256 } = found.value
  return screenAnswer({
    kind,
    src: here(`/meja/perkara/${viewing.caseId}/bukti/${viewing.id}/putar/${viewing.viewing}/isi`),
    title: m.bukti_play_label({ hash: sha256.slice(0, 16) }),
    lang: inTongue({ id: 'id', en: 'en' }),
  })
}
