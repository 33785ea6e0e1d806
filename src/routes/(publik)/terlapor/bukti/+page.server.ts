import { fail } from '@sveltejs/kit'
import { openShownByCode } from '#app'
import { isRecordId } from '#base'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { stateRefusedInWords } from '#lib/terlapor/state-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

export const actions: Actions = {
  /** From his page, with the code that opened it. The picture stands in the page: an address of its own would need the code in it. */
  lihat: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData()
    const [code, showing] = [textOf(form, 'kode').slice(0, 300), textOf(form, 'bukti')]
    if (code === '' || !isRecordId(showing)) return fail(422, { code, error: m.terlapor_missing(), image: null })
    const opened = await openShownByCode(locals.netra, { typed: code, address: getClientAddress(), showing })
    if (opened.ok)
      return { code, error: null, image: `data:image/jpeg;base64,${Buffer.from(opened.value).toString('base64')}` }
    const isSlow = opened.refusal.reason === 'slow-down'
    if (isSlow) await slowly()
    return fail(isSlow ? 429 : 404, { code, error: stateRefusedInWords(opened.refusal), image: null })
  },
}
