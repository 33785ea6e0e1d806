import { error, redirect } from '@sveltejs/kit'
import { draftCircular, newId } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { audienceOf } from '#lib/edaran/audience-of.ts'
import { composeChoices } from '#lib/edaran/compose-page.ts'
import { demandSender, sendsFor } from '#lib/edaran/demand-circular.ts'
import { listsOf, readLetter } from '#lib/edaran/read-letter.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = demandSender(locals.actor)
  const offices = sendsFor(actor)
  const office = offices.find(({ id }) => id === url.searchParams.get('kantor')) ?? offices[0]
  if (office === undefined) error(404)
  return {
    formKey: newId(),
    office: { id: office.id, name: office.name },
    offices: offices.map(({ id, name }) => ({ value: id, says: name })),
    ...(await composeChoices(locals, office)),
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = demandSender(locals.actor)
    return inFormSlot(async () => {
      const form = await request.formData()
      const office = sendsFor(actor).find(({ id }) => id === textOf(form, 'kantor'))
      if (office === undefined) error(404)
      const audience = await audienceOf(locals, office, listsOf(form, 'kepada'), textOf(form, 'juga'))
      if (audience === null) return keep(form, { juga: m.edaran_codes_unknown() })
      const drafted = await draftCircular(locals.netra, {
        ...(await readLetter(form, office)),
        actor: actor.id,
        way: textOf(form, 'jalan'),
        audience,
      })
      if (!drafted.ok) return answerCircularRefused(form, drafted.refusal)
      redirect(303, here(`/meja/edaran/${drafted.value}/kirim`))
    })
  },
}
