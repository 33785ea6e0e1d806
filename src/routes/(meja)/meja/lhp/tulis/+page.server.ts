import { error, redirect } from '@sveltejs/kit'
import { draftLhp, newId } from '#app'
import { isRecordId } from '#base'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { checksOf } from '#lib/meja/chain-page.ts'
import { addPlace, lhpFields, readLhp } from '#lib/meja/lhp-form.ts'
import { continuedValues, lhpChoices, mayContinue, openLhp, writingAt } from '#lib/meja/lhp-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (writingAt(locals) === null) error(404)
  // Form A asks for the name; it is known, and may be written otherwise on the letter of assignment.
  const values = {
    'nama-pengawas': locals.actor?.name ?? '',
    ...(await valuesFrom(locals, url.searchParams.get('dari') ?? '')),
    ...(await checksOf(locals, url.searchParams.get('daftar') ?? '')),
  }
  return { choices: await lhpChoices(locals), lhpId: newId(), values }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, netra } = locals
    const at = writingAt(locals)
    if (actor === null || at === null) error(404)
    const more = addPlace(form)
    if (more !== null) return more
    const { fields, errors } = readLhp(form, {
      regionCode: at.office.regionCode,
      now: netra.clock(),
      zone: at.office.zone,
    })
    if (hasErrors(errors)) return keep(form, errors)
    // The page made the id: a form sent twice is one draft.
    const [lhpId, continuesId] = [textOf(form, 'lhp'), textOf(form, 'dari')]
    const drafted = await draftLhp(netra, {
      ...fields,
      actor: actor.id,
      officeId: at.office.id,
      ...(lhpId === '' ? {} : { lhpId }),
      ...(isRecordId(continuesId) ? { continuesId } : {}),
    })
    if (!drafted.ok) return answerRefused(form, drafted.refusal, lhpFields)
    redirect(303, here(`/meja/lhp/${drafted.value.lhpId}?tersimpan`))
  },
}

/** What a draft says that came here when its author's office ended. */
async function valuesFrom(locals: App.Locals, id: string): Promise<Readonly<Record<string, string>>> {
  if (!isRecordId(id)) return {}
  const opened = await openLhp(locals, id)
  return mayContinue(locals, opened.page) ? continuedValues(opened, locals.actor?.name ?? '') : error(404)
}
