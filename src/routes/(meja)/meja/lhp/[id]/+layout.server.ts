import { isRecordId } from '#base'
import { readLhpHolds } from '#lib/pemegang/lhp-holds.ts'
import type { LayoutServerLoad } from './$types'

/** Who must act stands on every page of an LHP; its own page says it beside its steps. */
export const load: LayoutServerLoad = async ({ locals, params, route }) => ({
  isOwnPage: route.id === '/(meja)/meja/lhp/[id]',
  held: isRecordId(params.id) ? await readLhpHolds(locals, params.id) : null,
})
