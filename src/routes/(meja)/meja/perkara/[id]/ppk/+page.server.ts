import { flagPpk, type PpkFact } from '#app'
import { keep } from '#lib/form/kept.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { conflictInWords, seatInWords } from '#lib/meja/lembar/ppk.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { commonOf, hasErrors } from '#lib/meja/work-form.ts'
import { contestStore, findEmployer, ppkConflictKinds, type CasePage } from '#store/views'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  const { allegations, contests } = await readAs(locals, async (tx) => ({
    allegations: await Array.fromAsync(page.allegations, async (line) => choiceOf(line, await employerOf(tx, line))),
    contests: await contestStore.listAt(tx, page.held.regionCode),
  }))
  return {
    ...formBase(page),
    allegations: allegations.filter((choice) => choice !== null),
    contests: contests.map((contest) => ({ value: contest.id, says: seatInWords(contest) })),
    standing: page.ppkConflicts.map((conflict) => ({
      value: conflict.id,
      says: conflictInWords(conflict, ordinalOf(page, conflict.allegationId)),
    })),
  }
}

type Line = CasePage['allegations'][number]
type Reading = Parameters<typeof contestStore.listAt>[0]

const employerOf = (tx: Reading, { subjectOfficeId: officeId }: Line) =>
  officeId === null ? null : findEmployer(tx, { officeId })
const choiceOf = ({ id, ordinal }: Line, employer: { readonly name: string } | null) =>
  employer === null ? null : { value: id, says: m.meja_ppk_option({ n: ordinal, employer: employer.name }) }
const ordinalOf = ({ allegations }: CasePage, allegationId: string) =>
  allegations.find(({ id }) => id === allegationId)?.ordinal ?? 0

/** A fact, or the name of the field that is missing. */
function factOf(form: FormData): PpkFact | { readonly missing: string } {
  const kind = oneOf(form, 'apa', [...ppkConflictKinds, 'ditarik'])
  if (kind === null) return { missing: 'apa' }
  if (kind === 'ditarik') {
    const withdraws = textOf(form, 'catatan-lama')
    return withdraws === '' ? { missing: 'catatan-lama' } : { kind, withdraws }
  }
  const allegationId = textOf(form, 'dugaan')
  if (allegationId === '') return { missing: 'dugaan' }
  const contestId = kind === 'calon' ? textOf(form, 'pemilihan') : ''
  return { kind, allegationId, ...(contestId === '' ? {} : { contestId }) }
}

const fields = { source: 'sumber', contestId: 'pemilihan', allegationId: 'dugaan', withdraws: 'catatan-lama' }

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { common, errors } = commonOf(form, locals, params.id)
    const fact = factOf(form)
    const wrong = { ...errors, ...('missing' in fact ? { [fact.missing]: m.refusal_field_blank() } : {}) }
    if ('missing' in fact || hasErrors(wrong)) return keep(form, wrong)
    const flagged = await flagPpk(locals.netra, { ...common, fact, source: textOf(form, 'sumber') })
    return flagged.ok ? toCase(params.id) : answerRefused(form, flagged.refusal, fields)
  },
}
