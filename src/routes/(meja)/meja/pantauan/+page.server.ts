import { error, redirect } from '@sveltejs/kit'
import { addMonitored, endMonitored, listMonitored } from '#app'
import { monitorRoles } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { statusPage } from '#lib/laporan/status-page.ts'
import { here, m, numberInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Of nobody else there is such a page. */
function monitor({ actor }: App.Locals) {
  if (actor === null || !actor.memberships.some(({ role }) => monitorRoles.includes(role))) error(404)
  return actor.id
}

export const load: PageServerLoad = async ({ locals }) => {
  const listed = await listMonitored(locals.netra, monitor(locals))
  const reports = listed.map(({ key, status }) => {
    const { caption, state, since, holds, late } = statusPage(status)
    return { key, caption, state, since, late, holds }
  })
  // What somebody owes stands before what only waits.
  return { reports: reports.toSorted((a, b) => Number(b.late !== null) - Number(a.late !== null)) }
}

export const actions: Actions = {
  tambah: async ({ locals, request, getClientAddress }) => {
    const actor = monitor(locals)
    const form = await request.formData()
    const typed = textOf(form, 'kode').slice(0, 5000)
    if (typed.trim() === '') return keep(form, { kode: m.refusal_field_blank() })
    const { added, unknown, unread } = await addMonitored(locals.netra, { actor, typed, address: getClientAddress() })
    if (unknown.length + unread.length === 0) redirect(303, here('/meja/pantauan'))
    if (unread.length > 0) await slowly()
    const says = [
      ...(unknown.length > 0 ? [m.pantauan_unknown({ lines: unknown.join(', ') })] : []),
      ...(unread.length > 0 ? [m.pantauan_unread({ lines: unread.join(', ') })] : []),
      ...(added > 0 ? [m.pantauan_added({ count: numberInWords(added) })] : []),
    ]
    return keep(form, { kode: says.join(' ') })
  },
  lepas: async ({ locals, request }) => {
    const actor = monitor(locals)
    await endMonitored(locals.netra, actor, textOf(await request.formData(), 'laporan'))
    redirect(303, here('/meja/pantauan'))
  },
}
