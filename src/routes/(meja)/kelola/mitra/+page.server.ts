import { error, redirect } from '@sveltejs/kit'
import { listPartners, makePartnerToken, partnerDays, revokePartner } from '#app'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const listed = await listPartners(netra, demand(actor, 'manage-accounts').id)
  if (!listed.ok) error(404)
  return {
    days: partnerDays,
    partners: listed.value.map(({ id, name, madeAt, validUntil, revokedAt }) => ({
      id,
      name,
      made: m.saring_partner_made({ when: momentInWords(madeAt, 'WIB') }),
      isOver: revokedAt !== null,
      stands:
        revokedAt === null
          ? m.saring_partner_until({ when: momentInWords(validUntil, 'WIB') })
          : m.saring_partner_revoked({ when: momentInWords(revokedAt, 'WIB') }),
    })),
  }
}

export const actions: Actions = {
  make: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'manage-accounts')
    const form = await request.formData()
    const name = textOf(form, 'nama')
    if (name === '') return keep(form, { nama: m.refusal_field_blank() })
    if (name.length > 200) return keep(form, { nama: m.refusal_field_too_long() })
    const made = await makePartnerToken(netra, { actor: id, name })
    // The one place where a token is seen.
    return made.ok ? { token: made.value.token, name } : keep(form, {}, accountSentence(made.refusal))
  },

  revoke: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'manage-accounts')
    const form = await request.formData()
    const revoked = await revokePartner(netra, { actor: id, partnerId: textOf(form, 'mitra') })
    if (!revoked.ok) return keep(form, {}, accountSentence(revoked.refusal))
    redirect(303, here('/kelola/mitra'))
  },
}
