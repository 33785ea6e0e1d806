import { error, fail, redirect } from '@sveltejs/kit'
import { openTriage, triageReport } from '#app'
import { isRecordId } from '#base'
import { looks, refusalReasonAt, triageActs, triageWay } from '#core'
import { keep, typed } from '#lib/form/kept.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { textOf } from '#lib/form/text-of.ts'
import { given, oneOf, versionOf } from '#lib/meja/form-fields.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { actInWords } from '#lib/saring/act-words.ts'
import { confirmSheet } from '#lib/saring/confirm-sheet.ts'
import { readLooked } from '#lib/saring/triage-form.ts'
import { triageSheet } from '#lib/saring/triage-sheet.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m, numberInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, url: { searchParams } }) => {
  const { id } = demand(actor, 'work-case')
  const opened = await openTriage(netra, { actor: id, asked: searchParams.get('perkara') })
  if (!opened.ok) error(404)
  const [done, act] = [searchParams.get('selesai') ?? '', triageActs.find((one) => one === searchParams.get('laku'))]
  return {
    done:
      isRecordId(done) && act !== undefined
        ? { says: m.saring_done({ what: actInWords(act) }), href: here(`/meja/perkara/${done}`) }
        : null,
    proposed:
      opened.value === null || opened.value.proposed === 0
        ? null
        : m.saring_proposed({ count: numberInWords(opened.value.proposed) }),
    sheet: opened.value === null ? null : triageSheet(opened.value, netra.clock()),
  }
}

export const actions: Actions = {
  /** First press says in words what will be done; the second does it. */
  default: async ({ request, locals }) => {
    const { id } = demand(locals.actor, 'work-case')
    const form = await request.formData()
    const act = oneOf(form, 'laku', triageActs)
    if (act === null) return keep(form, {}, m.saring_which())
    const page = await openCase(locals, textOf(form, 'perkara'))
    const read = looks(triageWay(page.held.regime, page.held.state, act) ?? [])
      ? readLooked(form, page, locals.netra.clock())
      : null
    if (read !== null && Object.keys(read.errors).length > 0) return keep(form, read.errors)
    const confirm = await confirmSheet(locals, page, { act, unmet: read?.unmet ?? null })
    if (textOf(form, 'pasti') !== 'ya') return { ...typed(form), errors: {}, confirm }
    if (act === 'link' && textOf(form, 'ke') === '')
      return fail(422, { ...typed(form), errors: { ke: m.refusal_needs_case() }, confirm })
    const refusalReason = refusalReasonAt('tidak-diregister', textOf(form, 'alasan-penolakan'))
    const done = await triageReport(locals.netra, {
      caseId: page.held.id,
      actor: id,
      seenVersion: versionOf(form),
      act,
      looked: read?.looked ?? null,
      reason: textOf(form, 'alasan'),
      ...given(form, 'kantor', 'officeId'),
      ...given(form, 'ke', 'linkTo'),
      ...(refusalReason === null ? {} : { refusalReason }),
    })
    if (!done.ok) {
      const { data } = answerRefused(form, done.refusal, { body: 'alasan' })
      return fail(422, { ...data, confirm })
    }
    const next = textOf(form, 'berikut')
    const after = isRecordId(next) ? `perkara=${next}&` : ''
    redirect(303, here(`/meja/saring?${after}selesai=${page.held.id}&laku=${act}`))
  },
}
