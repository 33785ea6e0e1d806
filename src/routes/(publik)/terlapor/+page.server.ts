import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { openByCode, stateByCode, type StateRefusal } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { accusedPage } from '#lib/terlapor/accused-page.ts'
import { isStatementKind, statementInWords } from '#lib/terlapor/accused-words.ts'
import { stateRefusedInWords } from '#lib/terlapor/state-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

const statuses: Readonly<Partial<Record<StateRefusal['reason'], number>>> = { unknown: 404, 'slow-down': 429 }

export const actions: Actions = {
  /** By POST: an address with a code in it would stay in logs and histories. */
  buka: async (event) => {
    const code = codeOf(await event.request.formData())
    return code === '' ? fail(422, { error: m.terlapor_missing() }) : open(event, code, null)
  },

  kirim: async (event) => {
    const form = await event.request.formData()
    const kind = textOf(form, 'jenis')
    if (!isStatementKind(kind)) return fail(422, { error: m.terlapor_missing() })
    const body = textOf(form, kind)
    const said = { typed: codeOf(form), key: textOf(form, 'kunci'), address: event.getClientAddress(), kind, body }
    const stated = await stateByCode(event.locals.netra, said)
    if (stated.ok) return open(event, said.typed, null, m.terlapor_kept({ kind: statementInWords[kind]() }))
    const error = stateRefusedInWords(stated.refusal)
    if (stated.refusal.reason === 'slow-down') await slowly()
    const status = statuses[stated.refusal.reason]
    return status === undefined
      ? open(event, said.typed, { kind, body, error })
      : fail(status, { error, notKept: body })
  },
}

const codeOf = (form: FormData) => textOf(form, 'kode').slice(0, 300)

type Tried = { readonly kind: string; readonly body: string; readonly error: string }

/** The page as his code opens it, with the form that could not be kept filled as it came. */
async function open(
  { locals: { netra }, getClientAddress }: RequestEvent,
  code: string,
  tried: Tried | null,
  kept = '',
) {
  const opened = await openByCode(netra, code, getClientAddress())
  if (!opened.ok) {
    if (opened.refusal.reason === 'slow-down') await slowly()
    const status = opened.refusal.reason === 'slow-down' ? 429 : 404
    return fail(status, { error: stateRefusedInWords(opened.refusal), notKept: tried?.body ?? '' })
  }
  const shown = { page: accusedPage(opened.value), formKey: randomUUID() as string, kept, tried }
  return tried === null ? { shown } : fail(422, { shown })
}
