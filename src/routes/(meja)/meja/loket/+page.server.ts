import { redirect } from '@sveltejs/kit'
import { receiveReturned } from '#app'
import { isRecordId } from '#base'
import { textOf } from '#lib/form/text-of.ts'
import { countersNow } from '#lib/laporan/loket/counters-now.ts'
import { countersOf } from '#lib/laporan/loket/counters.ts'
import { reasonInWords } from '#lib/laporan/refusal-words.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { listFiledBy, listReturned } from '#store/views'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { actor, counters } = countersOf(locals.actor)
  return {
    recent: await listFiledBy(locals.netra.db, actor.id),
    returned: (await readAs(locals, listReturned)).map(({ id, refusedAt, zone, reason, why }) => ({
      id,
      says: m.tinjauan_loket_returned_row({
        when: momentInWords(refusedAt, zone),
        reason: reasonInWords(reason),
        why,
      }),
    })),
    hours: await countersNow(locals.netra, counters),
    asOf: locals.netra.clock(),
    zone: counters[0]?.zone ?? ('WIB' as const),
  }
}

export const actions: Actions = {
  /** Whom the rank above sent back was taken in. One that is not there, or was noted before, changes nothing. */
  diterima: async ({ request, locals }) => {
    const { actor } = countersOf(locals.actor)
    const refusalId = textOf(await request.formData(), 'penolakan')
    if (isRecordId(refusalId)) await receiveReturned(locals.netra, { actor: actor.id, refusalId })
    redirect(303, here('/meja/loket'))
  },
}
