import { redirect } from '@sveltejs/kit'
import { decideLhp, type Advice } from '#app'
import { findRule, localDay } from '#law'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { dayOf, oneOf, typedIn } from '#lib/meja/form-fields.ts'
import { openLhp, type Opened } from '#lib/meja/lhp-page.ts'
import { memberChoices, plenoFields, readSitting } from '#lib/meja/pleno-form.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { hasErrors } from '#lib/meja/work-form.ts'
import { listCommissioners } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const ways = ['temuan', 'saran-perbaikan', 'selesai'] as const

const membersOf = (locals: App.Locals, { page, zone }: Opened) =>
  readAs(locals, (tx) =>
    listCommissioners(tx, page.decidingOfficeId ?? page.officeId, localDay(locals.netra.clock(), zone), {
      lhpId: page.id,
    }),
  )

function adviceIn(form: FormData): Advice {
  const days = typedIn(form, 'saran-hari')
  return {
    addressedTo: textOf(form, 'saran-kepada'),
    body: textOf(form, 'saran'),
    ...(days === undefined ? {} : { days: Number(days) }),
  }
}

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const opened = await openLhp(locals, params.id)
  // A form that came too late shows what was typed, and why it was refused.
  if (request.method === 'GET' && opened.page.state !== 'diajukan') redirect(303, here(`/meja/lhp/${opened.page.id}`))
  return {
    id: opened.page.id,
    number: opened.page.number ?? '',
    members: memberChoices(await membersOf(locals, opened)),
    advised: opened.page.advice !== null,
    ruleDays: findRule('LHP-C')?.term?.amount.value ?? 0,
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const opened = await openLhp(locals, params.id)
    const { sitting, errors } = readSitting(form, await membersOf(locals, opened))
    const as = oneOf(form, 'menjadi', ways)
    const { on, errors: dated } = dayOf(form, 'terjadi')
    const wrong = { ...(as === null ? { menjadi: m.refusal_field_unknown() } : {}), ...errors, ...dated }
    if (hasErrors(wrong) || as === null) return keep(form, wrong)
    const advice = adviceIn(form)
    const command = {
      ...sitting,
      lhpId: opened.page.id,
      actor: opened.actor,
      as,
      ...(as === 'saran-perbaikan' ? { advice } : {}),
      ...(on === undefined ? {} : { happenedOn: on }),
    }
    const decided = await decideLhp(locals.netra, command)
    if (!decided.ok)
      return answerRefused(form, decided.refusal, {
        ...plenoFields,
        advice: 'saran',
        addressedTo: 'saran-kepada',
        days: 'saran-hari',
      })
    redirect(303, here(`/meja/lhp/${opened.page.id}?tercatat`))
  },
}
