import { error } from '@sveltejs/kit'
import { sortAllegation } from '#app'
import { classes, sortChoices } from '#lib/meja/allegation-form.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { given, oneOf } from '#lib/meja/form-fields.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { withoutRoute } from '#lib/meja/no-route.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf } from '#lib/meja/work-form.ts'
import { listUnits } from '#store/views'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const line = page.allegations.find(({ id }) => id === params.dugaan)
  if (line === undefined) error(404)
  const units = await readAs(locals, (tx) => listUnits(tx, page.held.regionCode))
  return {
    ...formBase(page),
    ...sortChoices(page, line, locals.netra.clock()),
    unrouted: withoutRoute(page, [line], locals.netra.clock()),
    title: m.meja_allegation_sort_title({ n: line.ordinal }),
    units: units.map(({ id, name }) => ({ value: id, says: name })),
    was: {
      actId: line.actId ?? '',
      class: line.class ?? '',
      route: line.route ?? '',
      unit: line.subjectOfficeId ?? '',
    },
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common } = commonOf(form, locals, params.id)
    const actClass = oneOf(form, 'golongan', classes)
    const sorted = await sortAllegation(locals.netra, {
      ...common,
      allegationId: params.dugaan,
      ...given(form, 'perbuatan', 'actId'),
      ...(actClass === null ? {} : { class: actClass }),
      ...given(form, 'rute', 'route'),
      ...given(form, 'unit', 'subjectOfficeId'),
    })
    return sorted.ok
      ? toCase(params.id)
      : answerRefused(form, sorted.refusal, {
          actId: 'perbuatan',
          class: 'golongan',
          route: 'rute',
          subjectOfficeId: 'unit',
        })
  },
}
