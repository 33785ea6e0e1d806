import { isRecordId } from '#base'
import { readAs } from '#lib/meja/read-as.ts'
import { caseHolds } from '#lib/pemegang/case-holds.ts'
import { findHeldPage } from '#store/views'
import type { LayoutServerLoad } from './$types'

/** Who must act stands on every page of a case; its own page says it beside its steps. */
export const load: LayoutServerLoad = async ({ locals, params, route }) => {
  if (route.id === '/(meja)/meja/perkara/[id]' || !isRecordId(params.id)) return { holds: null }
  const now = locals.netra.clock()
  const page = await readAs(locals, (tx) => findHeldPage(tx, params.id, now))
  return { holds: page === null ? null : caseHolds(page, now) }
}
