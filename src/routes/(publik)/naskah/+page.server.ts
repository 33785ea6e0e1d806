import { fail } from '@sveltejs/kit'
import { checkPaperByCode, checkPaperFile, type CheckRefusal, type PaperChecked } from '#app'
import type { Result } from '#base'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { checkedInWords } from '#lib/naskah/checked-in-words.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

export const actions: Actions = {
  /** By POST: an address with a code in it would stay in logs and histories. */
  kode: async ({ request, locals: { netra }, getClientAddress }) => {
    const typed = textOf(await request.formData(), 'kode')
    if (typed === '') return fail(422, { errors: { kode: m.naskah_check_code_missing() } })
    return answerTo('kode', await checkPaperByCode(netra, typed.slice(0, 300), getClientAddress()))
  },
  berkas: async ({ request, locals: { netra }, getClientAddress }) => {
    const file = await scanOf(await request.formData(), 'berkas')
    if (file === null) return fail(422, { errors: { berkas: m.naskah_check_file_missing() } })
    return answerTo('berkas', await checkPaperFile(netra, file.bytes, getClientAddress()))
  },
}

async function answerTo(field: 'kode' | 'berkas', checked: Result<PaperChecked, CheckRefusal>) {
  if (checked.ok) return { found: checkedInWords(checked.value) }
  await slowly()
  return fail(429, { errors: { [field]: m.naskah_check_slow_down({ seconds: checked.refusal.retryAfter }) } })
}
