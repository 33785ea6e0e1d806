import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { stateByCode } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { inSlot } from '#lib/terlapor/file-slots.ts'
import { stateRefusedInWords } from '#lib/terlapor/state-form.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

const blank = { body: '', error: {}, kept: false, general: '' }

export const actions: Actions = {
  /** From his page, with the code that opened it. */
  pilih: async ({ request }) => {
    const form = await request.formData()
    return { ...blank, code: codeOf(form), key: randomUUID() as string }
  },

  kirim: async (event) => {
    const sent = await inSlot(() => send(event))
    return sent ?? fail(503, { ...blank, code: '', key: randomUUID(), general: m.klarif_file_busy() })
  },
}

const codeOf = (form: FormData) => textOf(form, 'kode').slice(0, 300)

async function send({ request, locals, getClientAddress }: RequestEvent) {
  const form = await request.formData()
  const [code, body, key] = [codeOf(form), textOf(form, 'uraian'), textOf(form, 'kunci') || randomUUID()]
  const file = await scanOf(form, 'berkas')
  const back = { ...blank, code, body, key }
  if (code === '' || file === null)
    return fail(422, {
      ...back,
      error: {
        ...(code === '' ? { kode: m.terlapor_missing() } : {}),
        ...(file === null ? { berkas: m.klarif_file_missing() } : {}),
      },
    })
  const said = { typed: code, address: getClientAddress(), key, kind: 'bukti', body, file } as const
  const stated = await stateByCode(locals.netra, said)
  if (stated.ok) return { ...back, body: '', key: randomUUID() as string, kept: true }
  const { reason } = stated.refusal
  if (reason === 'slow-down') await slowly()
  const says = stateRefusedInWords(stated.refusal)
  return fail(reason === 'unknown' ? 404 : reason === 'slow-down' ? 429 : 422, {
    ...back,
    error: { [fieldOf(reason)]: says },
  })
}

const fieldOf = (reason: string) =>
  reason === 'unknown' || reason === 'slow-down' ? 'kode' : reason === 'field' ? 'uraian' : 'berkas'
