import { holdPleno } from '#app'
import { allegationOutcomes } from '#core'
import { localDay } from '#law'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { accusedInWords } from '#lib/meja/lembar/allegations.ts'
import { plenoChoices } from '#lib/meja/lembar/steps.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { memberChoices, plenoFields, readOutcomes, readSitting } from '#lib/meja/pleno-form.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { listCommissioners, type CasePage } from '#store/views'
import { actionInWords, m, outcomeInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const membersOf = (locals: App.Locals, { held }: CasePage) =>
  readAs(locals, (tx) =>
    listCommissioners(tx, held.officeId, localDay(locals.netra.clock(), held.zone), { caseId: held.id }),
  )

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const open = page.held.state === 'pleno-akhir' ? page.allegations.filter(({ outcome }) => outcome === null) : []
  return {
    ...formBase(page),
    members: memberChoices(await membersOf(locals, page)),
    choices: plenoChoices(page).map((value) => ({ value, says: actionInWords(value) })),
    outcomes: allegationOutcomes.map((value) => ({ value, says: outcomeInWords(value) })),
    allegations: open.map((line) => ({
      id: line.id,
      n: line.ordinal,
      says: m.meja_pleno_outcome({ n: line.ordinal, who: accusedInWords(line) }),
    })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const page = await openCase(locals, params.id)
    const { common, errors } = commonOf(form, locals, params.id)
    const { sitting, errors: sat } = readSitting(form, await membersOf(locals, page))
    const action = oneOf(form, 'langkah', plenoChoices(page))
    const wrong = { ...(action === null ? { langkah: m.refusal_field_unknown() } : {}), ...sat, ...errors }
    if (hasErrors(wrong) || action === null) return keep(form, wrong)
    const outcomes = readOutcomes(
      form,
      page.allegations.map(({ id }) => id),
    )
    const held = await holdPleno(locals.netra, { ...common, ...sitting, action, outcomes })
    return held.ok ? toCase(params.id) : answerRefused(form, held.refusal, plenoFields)
  },
}
