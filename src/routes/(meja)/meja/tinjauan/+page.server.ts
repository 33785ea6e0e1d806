import { demand } from '#lib/server/demand.ts'
import { lookLine } from '#lib/meja/look-lines.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { listLooks } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  demand(locals.actor, 'read-case')
  const rows = await readAs(locals, listLooks)
  const lines = (kept: typeof rows) => kept.map(lookLine)
  return {
    waiting: lines(rows.filter(({ outcome, isHere }) => outcome === null && isHere)),
    lateBelow: lines(
      rows.filter(
        ({ outcome, isHere, isBelow, lateSince }) => outcome === null && lateSince !== null && isBelow && !isHere,
      ),
    ),
    decided: lines(rows.filter(({ outcome }) => outcome !== null)),
  }
}
