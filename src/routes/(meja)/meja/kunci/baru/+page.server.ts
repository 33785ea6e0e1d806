import { error, redirect } from '@sveltejs/kit'
import { makeOfficerKey, openKeysPage } from '#app'
import { passphraseLength } from '#core'
import { keep } from '#lib/form/kept.ts'
import { rawTextOf, textOf } from '#lib/form/text-of.ts'
import { ownKeyInWords } from '#lib/kunci/office-lines.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import { passphraseFaultInWords } from '#lib/words/kunci.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const opened = await openKeysPage(netra, demand(actor, 'ask-identity').id)
  if (!opened.ok) error(404)
  const { own } = opened.value
  return { hasKey: own !== null, own: ownKeyInWords(own), least: passphraseLength.least }
}

export const actions: Actions = {
  default: async (event) => {
    const { id: actor } = demand(event.locals.actor, 'ask-identity')
    const form = await event.request.formData()
    const recipient = textOf(form, 'recipient')
    const made = await makeOfficerKey(event.locals.netra, {
      actor,
      proof: await proofOf(event),
      before: oneOf(form, 'sebelum', ['diganti', 'hilang']) ?? 'diganti',
      from:
        recipient === ''
          ? { passphrase: rawTextOf(form, 'sandi'), again: rawTextOf(form, 'sandi-lagi') }
          : { recipient, locked: Buffer.from(textOf(form, 'locked'), 'base64') },
    })
    if (made.ok) redirect(303, here('/meja/kunci'))
    const { refusal } = made
    return refusal.reason === 'passphrase'
      ? keep(form, { sandi: passphraseFaultInWords(refusal.fault) })
      : answerRefused(form, refusal, { locked: 'sandi' })
  },
}
