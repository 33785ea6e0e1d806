import { error } from '@sveltejs/kit'
import { makeReferralLink, revokeReferralLink, secondWays } from '#app'
import { keep } from '#lib/form/kept.ts'
import { basisLine } from '#lib/meja/lembar/basis-line.ts'
import { linkSheet } from '#lib/jawab/link-sheet.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { openReferral } from '#lib/meja/open-referral.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { referralLine } from '#lib/meja/referral-sheet.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findStandingLink } from '#store/views'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** For the office that handles the case; to anybody else the page is not there. */
async function handledFile(locals: App.Locals, id: string) {
  const opened = await openReferral(locals, id)
  if (opened.reader.handles === null) error(404)
  return opened
}

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { page, zone } = await handledFile(locals, params.id)
  setHeaders({ 'cache-control': 'no-store' })
  const now = locals.netra.clock()
  const link = await readAs(locals, (tx) => findStandingLink(tx, page.id))
  return {
    id: page.id,
    caption: referralLine(page, now, zone).number,
    basis: basisLine('N20'),
    ...linkSheet(link, page.receivingOfficeName, { now, zone }),
  }
}

export const actions: Actions = {
  buat: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await handledFile(locals, params.id)
    const secondWay = oneOf(form, 'jalan', secondWays)
    if (secondWay === null) return keep(form, { jalan: m.jawab_desk_way_error() })
    const made = await makeReferralLink(locals.netra, { referralId: page.id, actor, secondWay })
    if (!made.ok) return answerRefused(form, made.refusal)
    return { made: { ...made.value, origin: locals.netra.origin } }
  },

  cabut: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { page, actor } = await handledFile(locals, params.id)
    const revoked = await revokeReferralLink(locals.netra, { referralId: page.id, actor })
    return revoked.ok ? { revoked: true } : answerRefused(form, revoked.refusal)
  },
}
