import { fail } from '@sveltejs/kit'
import { answerByLink, firstCode, openByLink } from '#app'
import { typed, type Kept } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { askOther, shut } from '#lib/jawab/asked-code.ts'
import { codesOf, readStep } from '#lib/jawab/answer-form.ts'
import { doorPage, recordedInWords, stepShown, zoneOf } from '#lib/jawab/door-page.ts'
import { isShut, unrecorded } from '#lib/jawab/door-words.ts'
import { stepsOfHolder } from '#lib/naskah/slip-paper.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

/** By POST throughout: an address with a code in it would stay in logs and histories. */
export const actions: Actions = {
  /** Either half of the key, whichever came first. */
  mulai: async ({ request, locals: { netra }, getClientAddress }) => {
    const code = textOf(await request.formData(), 'kode').slice(0, 300)
    if (code === '') return fail(422, { wrong: m.jawab_code_missing() })
    const first = await firstCode(netra, code, getClientAddress())
    return first.ok ? { ask: askOther(first.value) } : shut(first.refusal, code)
  },

  buka: async (event) => open(event, await event.request.formData(), {}),

  /** One step chosen: its fields and no others. */
  pilih: async (event) => {
    const form = await event.request.formData()
    const chosen = textOf(form, 'apa')
    return open(event, form, chosen === '' ? { errors: { apa: m.jawab_choose_missing() } } : { chosen })
  },

  kirim: async (event) => {
    const form = await event.request.formData()
    const { netra } = event.locals
    const codes = codesOf(form, event.getClientAddress())
    const opened = await openByLink(netra, codes)
    if (!opened.ok) return shut(opened.refusal, codes.link)
    const kind = stepsOfHolder(opened.value.page).find((step) => step === textOf(form, 'apa'))
    if (kind === undefined) return open(event, form, { errors: { apa: m.jawab_choose_missing() } })
    const { answer, errors } = await readStep(form, opened.value, kind)
    if (Object.keys(errors).length > 0) return open(event, form, { chosen: kind, errors })
    const declared = { name: textOf(form, 'nama'), capacity: textOf(form, 'jabatan') }
    const answered = await answerByLink(netra, { ...codes, ...declared, answer })
    if (answered.ok) return open(event, form, { kept: recordedInWords(answered.value, zoneOf(opened.value.page)) })
    if (isShut(answered.refusal)) return shut(answered.refusal, codes.link)
    return open(event, form, { chosen: kind, ...unrecorded(answered.refusal) })
  },
}

type Shown = {
  readonly chosen?: string
  readonly errors?: Readonly<Record<string, string>>
  readonly general?: string
  readonly kept?: string
}

/** The file as both codes open it, with the form that could not be kept filled as it came. */
async function open(
  { locals: { netra }, getClientAddress }: RequestEvent,
  form: FormData,
  { chosen = '', errors = {}, general, kept = '' }: Shown,
) {
  const codes = codesOf(form, getClientAddress())
  const opened = await openByLink(netra, codes)
  if (!opened.ok) return shut(opened.refusal, codes.link)
  const wrong = general !== undefined || Object.keys(errors).length > 0
  const back: Kept | null = wrong ? { ...typed(form), errors, ...(general === undefined ? {} : { general }) } : null
  const page = doorPage(opened.value)
  const shown = { page, kode: codes.link, kedua: codes.second, step: stepShown(page, chosen), back, kept }
  return wrong ? fail(422, { shown }) : { shown }
}
