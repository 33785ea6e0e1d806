import { findSubject, matchSubject, type MatchSaid } from '#app'
import { keep, typed } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { askedIn, matchFields, paperIn } from '#lib/meja/match-form.ts'
import { lookedInWords, matchPage, subjectOf } from '#lib/meja/match-page.ts'
import { matchRefused } from '#lib/meja/match-refused.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { toCase } from '#lib/meja/refused.ts'
import { commonOf } from '#lib/meja/work-form.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const page = await openCase(locals, params.id)
  const line = subjectOf(page, params.dugaan)
  setHeaders({ 'cache-control': 'no-store' })
  return matchPage(locals, page, line)
}

type Posted = { readonly form: FormData; readonly event: RequestEvent }
const posted = async (event: RequestEvent): Promise<Posted> => ({ form: await event.request.formData(), event })

async function record({ form, event: { locals, params } }: Posted, said: MatchSaid, number: string) {
  const { common } = commonOf(form, locals, params.id)
  const matched = await matchSubject(locals.netra, { ...common, allegationId: params.dugaan, said })
  return matched.ok ? toCase(params.id) : matchRefused(form, matched.refusal, { ...matchFields, number })
}

export const actions: Actions = {
  cari: async (event) => {
    const { form } = await posted(event)
    const { locals, params } = event
    const asked = askedIn(form)
    if ('errors' in asked) return keep(form, asked.errors)
    const { actor } = commonOf(form, locals, params.id).common
    const command = { caseId: params.id, allegationId: params.dugaan, actor, asked: asked.value }
    const found = await findSubject(locals.netra, command)
    if (!found.ok) return matchRefused(form, found.refusal, { ...matchFields, number: 'nip' })
    return { ...typed(form), errors: {}, looked: lookedInWords(found.value) }
  },
  cocok: async (event) => {
    const { form } = await posted(event)
    const asked = askedIn(form)
    if ('errors' in asked) return keep(form, asked.errors)
    const said: MatchSaid = { way: 'daftar', asked: asked.value, pegawaiId: textOf(form, 'pegawai') }
    return record({ form, event }, said, 'nip')
  },
  surat: async (event) => {
    const { form } = await posted(event)
    const said = paperIn(form)
    return 'errors' in said ? keep(form, said.errors) : record({ form, event }, said.value, 'nip-surat')
  },
  tidak: async (event) => {
    const { form } = await posted(event)
    return record({ form, event }, { way: 'tidak-dapat', reason: textOf(form, 'alasan') }, 'nip')
  },
}
