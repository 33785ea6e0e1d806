import { listSlipUnits, printSlips } from '#app'
import { localDay } from '#law'
import { textOf } from '#lib/form/text-of.ts'
import { askingOffices, demandLead, paktaRefused } from '#lib/pakta/desk-words.ts'
import { dayInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const signedIn = demandLead(actor)
  return {
    offices: askingOffices(signedIn),
    units: (await listSlipUnits(netra, signedIn.id)).map(({ id, name, people }) => ({
      value: id,
      says: `${name} (${String(people)})`,
    })),
    door: `${netra.origin.replace(/^https?:\/\//, '')}/pegawai`,
  }
}

export const actions: Actions = {
  /** The one place where these codes are seen: the page is printed and closed, and the next one has others. */
  default: async ({ request, locals: { netra, actor } }) => {
    const { id } = demandLead(actor)
    const form = await request.formData()
    const printed = await printSlips(netra, { actor: id, officeId: textOf(form, 'unit') })
    if (!printed.ok) return paktaRefused(form, printed.refusal)
    const { slips, until } = printed.value
    return {
      until: dayInWords(localDay(until, 'WIB')),
      slips: slips.map(({ pegawaiId, name, post, code }) => ({
        pegawaiId,
        name,
        post,
        code: code.replace(/.{4}(?=.)/g, '$&-'),
      })),
    }
  },
}
