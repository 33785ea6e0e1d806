import { fail } from '@sveltejs/kit'
import { askSecondLook, readReceipt } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { receiptPage } from '#lib/laporan/receipt-page.ts'
import { askRefusedInWords } from '#lib/laporan/second-look-refused.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { dayInWords, m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

const codeOf = (form: FormData) => textOf(form, 'kode').slice(0, 300)

export const actions: Actions = {
  /** By POST: an address with a receipt in it would stay in logs and histories. */
  lihat: async (event) => {
    const code = codeOf(await event.request.formData())
    return code === '' ? fail(422, { error: m.status_missing() }) : open(event, code, null)
  },

  tinjau: async (event) => {
    const form = await event.request.formData()
    const [typed, body] = [codeOf(form), textOf(form, 'alasan')]
    const accused = form.getAll('terlibat').filter((id) => typeof id === 'string')
    const asked = await askSecondLook(event.locals.netra, { typed, body, accused, address: event.getClientAddress() })
    if (asked.ok)
      return open(
        event,
        typed,
        null,
        m.tinjauan_asked({ office: asked.value.office, day: dayInWords(asked.value.dueOn) }),
      )
    return open(event, typed, { body, accused, error: askRefusedInWords(asked.refusal) })
  },
}

type Tried = { readonly body: string; readonly accused: readonly string[]; readonly error: string }

/** The page as the receipt opens it, with a request that could not be kept filled as it came. */
async function open(
  { locals: { netra }, getClientAddress }: RequestEvent,
  code: string,
  tried: Tried | null,
  kept = '',
) {
  const read = await readReceipt(netra, code, getClientAddress())
  if (read.ok) {
    const shown = { page: receiptPage(read.value), code, kept, tried }
    return tried === null ? { shown } : fail(422, { shown })
  }
  if (read.refusal.reason === 'unknown') return fail(404, { error: m.status_unknown() })
  await slowly()
  return fail(429, { error: m.status_slow_down({ seconds: read.refusal.retryAfter }) })
}
