import { redirect } from '@sveltejs/kit'
import { beginActivity, newId } from '#app'

import { findSection, noAnswers } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, officesOf } from '#lib/kegiatan/demand-prevention.ts'
import { drawSection } from '#lib/kegiatan/drawn-form.ts'
import { formChoices } from '#lib/kegiatan/form-choices.ts'
import { readSection, showSection } from '#lib/kegiatan/section-form.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const first = 'pokok'

export const load: PageServerLoad = async ({ locals }) => {
  const preventing = demandPrevention(locals.actor)
  const [office] = officesOf(preventing)
  const spec = findSection(first)
  if (spec === null) throw new Error('the form has no first page')
  const choices = await formChoices(locals, office?.regionCode ?? '00')
  const fields = { wilayah: office?.regionCode ?? '', penyelenggara: office?.name ?? '' }
  return {
    id: newId(),
    section: showSection(drawSection(spec, choices), { ...noAnswers, fields }),
    near: choices.offices,
    offices: officesOf(preventing).map(({ id, name }) => ({ value: id, says: name })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const preventing = demandPrevention(actor)
    const form = await request.formData()
    const answers = readSection(form, first)
    if ((answers.fields['judul'] ?? '') === '') return keep(form, { judul: m.refusal_field_blank() })
    const id = textOf(form, 'id')
    const officeId = textOf(form, 'kantor') || (officesOf(preventing)[0]?.id ?? '')
    const begun = await beginActivity(netra, { actor: preventing.signedIn.id, officeId, id, answers })
    if (!begun.ok) return answerRefused(form, begun.refusal)
    redirect(303, here(`/meja/kegiatan/${id}`))
  },
}
