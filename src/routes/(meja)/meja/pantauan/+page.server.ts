import { error, redirect } from '@sveltejs/kit'
import { addMonitored, endMonitored, listMonitored } from '#app'
import { monitorRoles } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { statusPage } from '#lib/laporan/status-page.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Of nobody else there is such a page. */
function monitor({ actor }: App.Locals) {
  if (actor === null || !actor.memberships.some(({ role }) => monitorRoles.includes(role))) error(404)
  return actor.id
}

export const load: PageServerLoad = async ({ locals }) => {
  const listed = await listMonitored(locals.netra, monitor(locals))
  return {
    reports: listed.map(({ key, status }) => {
      const { caption, state, since, holds, late } = statusPage(status)
      return { key, caption, state, since, late, holds }
    }),
  }
}

export const actions: Actions = {
  tambah: async ({ locals, request, getClientAddress }) => {
    const actor = monitor(locals)
    const form = await request.formData()
    const typed = textOf(form, 'kode').slice(0, 300)
    const added = await addMonitored(locals.netra, { actor, typed, address: getClientAddress() })
    if (added.ok) redirect(303, here('/meja/pantauan'))
    if (added.refusal.reason === 'slow-down') await slowly()
    return keep(form, { kode: m.status_unknown() })
  },
  lepas: async ({ locals, request }) => {
    const actor = monitor(locals)
    await endMonitored(locals.netra, actor, textOf(await request.formData(), 'laporan'))
    redirect(303, here('/meja/pantauan'))
  },
}
