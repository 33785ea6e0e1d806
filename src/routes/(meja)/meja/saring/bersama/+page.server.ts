import { error } from '@sveltejs/kit'
import { jurisdictions, openTogether, shareKajianAwal, violations } from '#app'
import { keep } from '#lib/form/kept.ts'
import { jurisdictionInWords, violationInWords } from '#lib/meja/lembar/work.ts'
import { refusedInWords } from '#lib/meja/refused.ts'
import { caseTitle } from '#lib/meja/step-page.ts'
import { readShared, sharedConditions, sharedRow } from '#lib/saring/together-form.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const askedOf = (search: URLSearchParams) => (search.get('perkara') ?? '').split(',')

export const load: PageServerLoad = async ({ locals: { netra, actor }, url: { searchParams } }) => {
  const { id } = demand(actor, 'work-case')
  const now = netra.clock()
  const pages = await openTogether(netra, { actor: id, asked: askedOf(searchParams) })
  return {
    conditions: sharedConditions(pages, now),
    rows: pages.map((one) => sharedRow(one, now)),
    violations: violations.map((value) => ({ value, says: violationInWords(value) })),
    jurisdictions: jurisdictions.map((value) => ({ value, says: jurisdictionInWords(value) })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor }, url: { searchParams } }) => {
    const { id } = demand(actor, 'work-case')
    const form = await request.formData()
    const pages = await openTogether(netra, { actor: id, asked: askedOf(searchParams) })
    if (pages.length === 0) error(404)
    const { shared, reports, errors } = readShared(form, pages, netra.clock())
    if (Object.keys(errors).length > 0) return keep(form, errors)
    const numbers = new Map(pages.map(({ page }) => [page.held.id, caseTitle(page)]))
    const outcomes = await shareKajianAwal(netra, { actor: id, ...shared, reports })
    return {
      outcomes: outcomes.map(({ caseId, kept }) => ({
        href: here(`/meja/saring?perkara=${caseId}`),
        number: numbers.get(caseId) ?? caseId.slice(-6),
        says: kept.ok ? m.saring_shared_kept() : refusedInWords(kept.refusal),
        done: kept.ok,
      })),
    }
  },
}
