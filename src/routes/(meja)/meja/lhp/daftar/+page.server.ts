import { error, redirect } from '@sveltejs/kit'
import { closeChecklist, makeChecklist } from '#app'
import { checklistsSheet } from '#lib/meja/chain-page.ts'
import { textOf } from '#lib/form/text-of.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { writingAt } from '#lib/meja/lhp-page.ts'
import { recordId } from '#lib/server/record-id.ts'
import { rights } from '#core'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** Offices whose questions the reader may write: of regency rank or above, where he works. */
const writingOffices = ({ actor }: App.Locals) =>
  (actor?.memberships ?? []).flatMap(({ role, office }) =>
    office.kind.startsWith('bawaslu-') && (rights[role]['work-case'] ?? rights[role]['decide-case']) !== undefined
      ? [{ value: office.id, says: office.name }]
      : [],
  )

export const load: PageServerLoad = async ({ locals, url }) => ({
  lists: await checklistsSheet(locals),
  offices: writingOffices(locals),
  mayUse: writingAt(locals) !== null,
  made: url.searchParams.has('tersimpan'),
  closed: url.searchParams.has('ditutup'),
})

export const actions: Actions = {
  buat: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, netra } = locals
    if (actor === null) error(404)
    const made = await makeChecklist(netra, {
      actor: actor.id,
      officeId: textOf(form, 'kantor') || (writingOffices(locals)[0]?.value ?? ''),
      title: textOf(form, 'judul'),
      questions: textOf(form, 'pertanyaan')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    })
    if (!made.ok) return answerRefused(form, made.refusal, { title: 'judul', questions: 'pertanyaan' })
    redirect(303, here('/meja/lhp/daftar?tersimpan'))
  },
  tutup: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, netra } = locals
    if (actor === null) error(404)
    const closed = await closeChecklist(netra, { actor: actor.id, checklistId: recordId(textOf(form, 'id')) })
    if (!closed.ok) return answerRefused(form, closed.refusal, {})
    redirect(303, here('/meja/lhp/daftar?ditutup'))
  },
}
