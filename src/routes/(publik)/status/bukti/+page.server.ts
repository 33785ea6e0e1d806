import { fail } from '@sveltejs/kit'
import { evidenceByReceipt } from '#app'
import { addFiles, filesOf } from '#lib/bukti/add-files.ts'
import { receiptEvidence, type ReceiptEvidence } from '#lib/bukti/receipt-evidence.ts'
import { uploadRefused } from '#lib/bukti/upload-refused.ts'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

type Shown = {
  readonly code: string
  readonly error: Readonly<Record<string, string>>
  readonly general: string
  readonly kept: boolean
  readonly evidence: ReceiptEvidence | null
}
const blank: Shown = { code: '', error: {}, general: '', kept: false, evidence: null }

const codeOf = (form: FormData) => textOf(form, 'kode').slice(0, 300)

export const actions: Actions = {
  /** From the status of a report, or once files have come in parts: what is here by this receipt. By POST, as there. */
  buka: async (event) => {
    const code = codeOf(await event.request.formData())
    return code === '' ? fail(422, { ...blank, error: { kode: m.bukti_missing_code() } }) : open(event, code)
  },

  kirim: async (event) => {
    const sent = await inFormSlot(() => send(event))
    return sent ?? fail(503, { ...blank, general: m.bukti_busy() })
  },
}

async function open({ locals, getClientAddress }: RequestEvent, code: string) {
  const found = await evidenceByReceipt(locals.netra, { typed: code, address: getClientAddress() })
  if (found.ok) return { ...blank, code, evidence: receiptEvidence(found.value) }
  if (found.refusal.reason === 'slow-down') await slowly()
  const { status, says } = uploadRefused(found.refusal)
  return fail(status, { ...blank, code, error: { kode: says } })
}

async function send(event: RequestEvent) {
  const form = await event.request.formData()
  const code = codeOf(form)
  const files = filesOf(form)
  if (code === '' || files.length === 0)
    return fail(422, {
      ...blank,
      code,
      error: {
        ...(code === '' ? { kode: m.bukti_missing_code() } : {}),
        ...(files.length === 0 ? { berkas: m.bukti_missing_file() } : {}),
      },
    })
  const from = { by: 'resi', typed: code, address: event.getClientAddress() } as const
  const added = await addFiles(event.locals.netra, from, files)
  if (added.ok) {
    const shown = await open(event, code)
    return 'status' in shown ? shown : { ...shown, kept: true }
  }
  if (added.refusal.reason === 'slow-down') await slowly()
  const { status, says } = uploadRefused(added.refusal)
  const isCode = added.refusal.reason === 'unknown' || added.refusal.reason === 'slow-down'
  return fail(status, { ...blank, code, error: { [isCode ? 'kode' : 'berkas']: says } })
}
