import { makeCardsOfDecree } from '#app'
import { qrOf } from '#lib/akun/qr.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { accountSentence } from '#lib/server/account-sentence.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  demand(locals.actor, 'manage-accounts')
  return { decree: url.searchParams.get('sk') ?? '', made: Number(url.searchParams.get('jumlah') ?? 0) || 0 }
}

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const actor = demand(locals.actor, 'manage-accounts')
    const form = await request.formData()
    const decree = textOf(form, 'sk')
    if (decree === '') return keep(form, { sk: m.kelola_decree_error() })
    const answer = await makeCardsOfDecree(locals.netra, actor.id, decree)
    if (!answer.ok) return keep(form, {}, accountSentence(answer.refusal))
    if (answer.value.length === 0) return keep(form, { sk: m.rantai_cards_nobody() })
    const address = `${url.origin}${here('/lapangan')}`
    const sheet = answer.value.map((card) => ({ ...card, qr: qrOf(`${address}#${card.code.replaceAll('-', '')}`) }))
    return { address, sheet }
  },
}
