import { openLhpPage, readParts, type LhpParts } from '#app'
import type { CasePage } from '#store/views'

/** The LHPs behind a temuan as they were written, for the name that is to be taken out of its papers. Each reading is noted. */
export async function originalsOf({ netra, actor }: App.Locals, { findings }: CasePage): Promise<readonly LhpParts[]> {
  if (actor === null) return []
  const readable = findings.filter(({ mayReadOriginal }) => mayReadOriginal)
  const opened = await Promise.all(readable.map(({ lhpId }) => openLhpPage(netra, { lhpId, actor: actor.id })))
  return opened.flatMap((one) => (one.ok ? [readParts(one.value.parts)] : []))
}
