import { fail } from '@sveltejs/kit'
import { evidenceByReceipt, promisesByReceipt, type InclusionPromise } from '#app'
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
  /** That what came will be in the public log. */
  readonly promises: readonly InclusionPromise[]
}
const blank: Shown = { code: '', error: {}, general: '', kept: false, evidence: null, promises: [] }

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

/** `given`: promised a moment ago. Files that came in parts are promised by their own answers, and here for whoever saves them from the page. */
async function open({ locals, getClientAddress }: RequestEvent, code: string, given?: Shown['promises']) {
  const found = await evidenceByReceipt(locals.netra, { typed: code, address: getClientAddress() })
  if (found.ok) {
    const promises = given ?? (await promisesByReceipt(locals.netra, code))
    return { ...blank, code, promises, evidence: receiptEvidence(found.value) }
  }
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
  const { promises, refusal } = await addFiles(event.locals.netra, from, files)
  if (refusal === null) {
    const shown = await open(event, code, promises)
    return 'status' in shown ? shown : { ...shown, kept: true }
  }
  if (refusal.reason === 'slow-down') await slowly()
  const { status, says } = uploadRefused(refusal)
  const isCode = refusal.reason === 'unknown' || refusal.reason === 'slow-down'
  return fail(status, { ...blank, code, promises, error: { [isCode ? 'kode' : 'berkas']: says } })
}
