import { error } from '@sveltejs/kit'
import { findInRoll } from '#app'
import { keep, typed } from '#lib/form/kept.ts'
import { readDate } from '#lib/form/date-parts.ts'
import { textOf } from '#lib/form/text-of.ts'
import { kindName } from '#lib/pegawai/kind-name.ts'
import { demand } from '#lib/server/demand.ts'
import { listRolls } from '#store/views'
import { dayInWords, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const { id } = demand(actor, 'keep-roll')
  const rolls = await listRolls(netra.db, id)
  return { rolls: rolls.map(({ code, name }) => ({ value: code, says: `${name} (${code})` })) }
}

/** By a form that is posted: a number in an address would stand in logs and in the history of the browser. */
export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'keep-roll')
    const form = await request.formData()
    const words = textOf(form, 'cari').slice(0, 200)
    const day = readDate(form, 'hari')
    if (words === '') return keep(form, { cari: m.pegawai_search_needed() })
    if (day.date === null && !day.empty) return keep(form, { hari: m.pegawai_why_not_a_day() })
    const found = await findInRoll(netra, { actor: id, officeCode: textOf(form, 'kantor'), words, day: day.date })
    if (!found.ok && found.refusal.reason === 'not-found') error(404)
    if (!found.ok) return keep(form, { cari: m.pegawai_search_unreadable() })
    return {
      ...typed(form),
      posts: found.value.map((row) => ({
        name: row.name,
        kind: kindName(row.kind),
        post: row.main ? row.post : `${row.post} (${m.pegawai_second_post()})`,
        where: [row.unit, row.office === row.unit ? null : row.office, row.region]
          .filter((one) => one !== null)
          .join(', '),
        since: dayInWords(row.from),
        until: row.until === null ? m.pegawai_now() : dayInWords(row.until),
      })),
    }
  },
}
