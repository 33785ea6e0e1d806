import { fail } from '@sveltejs/kit'
import { readStatus } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { statusPage } from '#lib/laporan/status-page.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

export const actions: Actions = {
  /** By POST: an address with a receipt in it would stay in logs and histories. */
  default: async ({ request, locals: { netra }, getClientAddress }) => {
    const typed = textOf(await request.formData(), 'kode')
    if (typed === '') return fail(422, { error: m.status_missing() })
    const status = await readStatus(netra, typed.slice(0, 300), getClientAddress())
    if (status.ok) return { page: statusPage(status.value) }
    if (status.refusal.reason === 'unknown') return fail(404, { error: m.status_unknown() })
    await slowly()
    return fail(429, { error: m.status_slow_down({ seconds: status.refusal.retryAfter }) })
  },
}
