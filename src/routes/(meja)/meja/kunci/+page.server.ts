import { error } from '@sveltejs/kit'
import {
  agreeToSwitch,
  askSwitch,
  cutOff,
  giveKeys,
  openKeysPage,
  recoverKeys,
  renewRecovery,
  rotateKey,
  takeOffPasskey,
} from '#app'
import { keep } from '#lib/form/kept.ts'
import { rawTextOf } from '#lib/form/text-of.ts'
import { answered, asked, withShares } from '#lib/kunci/asked.ts'
import { officeLines, ownKeyInWords, passkeyInWords } from '#lib/kunci/office-lines.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demand } from '#lib/server/demand.ts'
import { recordId } from '#lib/server/record-id.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const { id } = demand(actor, 'ask-identity')
  const opened = await openKeysPage(netra, id)
  if (!opened.ok) error(404)
  const { own, offices } = opened.value
  return {
    hasKey: own !== null,
    own: ownKeyInWords(own),
    passkey: passkeyInWords(own),
    offices: offices.map((office) => officeLines(office, own, id)),
  }
}

export const actions: Actions = {
  lepas: async ({ locals: { netra, actor }, request }) => {
    const done = await takeOffPasskey(netra, demand(actor, 'ask-identity').id)
    return answered(await request.formData(), done)
  },

  usul: async (event) => {
    const { form, of } = await asked(event)
    return answered(form, await askSwitch(event.locals.netra, of))
  },

  setuju: async (event) => {
    const wanted = await asked(event)
    return withShares(event, wanted, await agreeToSwitch(event.locals.netra, wanted.of))
  },

  beri: async (event) => {
    const { form, of, named } = await asked(event)
    const to = named('kepada')
    if (textOf(form, to) === '') return keep(form, { [to]: m.refusal_field_blank() })
    const wanted = { ...of, toKeyId: recordId(textOf(form, to)), passphrase: rawTextOf(form, named('sandi-beri')) }
    return answered(form, await giveKeys(event.locals.netra, wanted), { toKeyId: to })
  },

  putar: async (event) => {
    const { form, of } = await asked(event)
    return answered(form, await rotateKey(event.locals.netra, of))
  },

  pulihkan: async (event) => {
    const { form, of, named } = await asked(event)
    const shares = [textOf(form, named('kode-1')), textOf(form, named('kode-2'))] as const
    return answered(form, await recoverKeys(event.locals.netra, { ...of, shares }))
  },

  perbarui: async (event) => {
    const wanted = await asked(event)
    const passphrase = rawTextOf(wanted.form, wanted.named('sandi-perbarui'))
    return withShares(event, wanted, await renewRecovery(event.locals.netra, { ...wanted.of, passphrase }))
  },

  putus: async (event) => {
    const { form, of, named } = await asked(event)
    const who = named('siapa')
    if (textOf(form, who) === '') return keep(form, { [who]: m.refusal_field_blank() })
    return answered(form, await cutOff(event.locals.netra, { ...of, keyId: recordId(textOf(form, who)) }))
  },
}
