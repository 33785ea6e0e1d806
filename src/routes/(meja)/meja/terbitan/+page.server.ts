import { error, redirect } from '@sveltejs/kit'
import { enterFigure } from '#app'
import { figureSubjects, figureUnits, measures, partsAre } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { decreesDays } from '#lib/meja/law-rows.ts'
import { deskRefusals } from '#lib/meja/refused.ts'
import { figureAsTyped, readFigureForm } from '#lib/terbitan/figure-form.ts'
import { markInWords } from '#lib/words/hukum.ts'
import { figureUnitInWords, partsInWords, subjectInWords } from '#lib/words/terbitan.ts'
import { versionsOfFigure } from '#store/views'
import { here, inTongue, m, say } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function officerOf(locals: App.Locals) {
  if (!(await decreesDays(locals)) || locals.actor === null) error(404)
  return locals.actor.id
}

async function correctedIn(locals: App.Locals, id: string | null) {
  if (id === null || id === '') return null
  const [newest] = await versionsOfFigure(locals.netra.db, id)
  return newest ?? error(404)
}

export const load: PageServerLoad = async ({ locals, url }) => {
  await officerOf(locals)
  const corrects = await correctedIn(locals, url.searchParams.get('koreksi'))
  return {
    recorded: url.searchParams.get('tercatat'),
    corrects:
      corrects === null
        ? null
        : {
            id: corrects.id,
            version: corrects.version,
            title: inTongue(corrects.title),
            typed: figureAsTyped(corrects),
          },
    subjects: figureSubjects.map((value) => ({ value, says: subjectInWords(value) })),
    units: figureUnits.map((value) => ({ value, says: figureUnitInWords(value) })),
    hows: partsAre.map((value) => ({ value, says: partsInWords(value) })),
    marks: (['C2', 'C1', 'U', 'X'] as const).map((value) => ({ value, says: markInWords(value) })),
    measures: measures.map(({ id, title }) => ({ value: id, says: inTongue(title) })),
  }
}

/** Fields of the use case by their name in the form. */
const fields: Readonly<Record<string, string>> = {
  id: 'singkatan',
  publisher: 'penerbit',
  title: 'judul',
  source: 'sumber',
  asOf: 'per',
  saidOn: 'dikatakan',
  region: 'wilayah',
  measure: 'ukuran',
  reason: 'alasan',
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = await officerOf(locals)
    const form = await request.formData()
    const before = await correctedIn(locals, textOf(form, 'koreksi'))
    const { figure, errors } = readFigureForm(form, before)
    if (figure === null) return keep(form, errors)
    const corrects = before === null ? null : { version: Number(textOf(form, 'versi')), reason: textOf(form, 'alasan') }
    const entered = await enterFigure(locals.netra, { actor, figure, corrects })
    if (entered.ok) redirect(303, here(`/meja/terbitan?tercatat=${entered.value.id}`))
    const { refusal } = entered
    if (refusal.reason !== 'field') return keep(form, {}, say(deskRefusals, refusal))
    const says = refusal.problem === 'told-before' ? m.terbitan_form_id_taken() : say(deskRefusals, refusal)
    return keep(form, { [fields[refusal.field] ?? refusal.field]: says })
  },
}
