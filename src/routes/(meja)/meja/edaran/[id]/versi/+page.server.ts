import { error, redirect } from '@sveltejs/kit'
import { addVersion } from '#app'
import { reopenings } from '#core'
import { circularTitle } from '#lib/edaran/circular-facts.ts'
import { composeChoices } from '#lib/edaran/compose-page.ts'
import { demandSender, sendsFor } from '#lib/edaran/demand-circular.ts'
import { sentTextOf } from '#lib/edaran/file-of.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { textOf } from '#lib/form/text-of.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { recordId } from '#lib/server/record-id.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { findCircular } from '#store/views'
import { here, reopeningInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function issued(locals: App.Locals, id: string) {
  const actor = demandSender(locals.actor)
  const circular = await readAs(locals, (tx) => findCircular(tx, recordId(id)))
  const office = sendsFor(actor).find((one) => one.id === circular?.issuerOfficeId)
  if (circular === null || circular.state !== 'terkirim' || office === undefined) error(404)
  return { actor, circular, office }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { circular, office } = await issued(locals, params.id)
  return {
    id: circular.id,
    title: circularTitle(circular),
    reopens: reopenings.map((value) => ({ value, says: reopeningInWords(value) })),
    scope: (await composeChoices(locals, office)).scope,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { actor, circular } = await issued(locals, params.id)
    return inFormSlot(async () => {
      const form = await request.formData()
      const added = await addVersion(locals.netra, {
        actor: actor.id,
        circularId: circular.id,
        issuerOfficeId: circular.issuerOfficeId,
        text: await sentTextOf(form),
        changes: textOf(form, 'perubahan'),
        reopens: textOf(form, 'buka'),
        kinds: form.getAll('jenis-kantor').filter((value) => typeof value === 'string'),
      })
      if (!added.ok) return answerCircularRefused(form, added.refusal)
      redirect(303, here(`/meja/edaran/${circular.id}?tercatat`))
    })
  },
}
