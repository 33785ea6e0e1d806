import { error } from '@sveltejs/kit'
import { findByLink, openByNodeLink, type LinkedLetter } from '#app'
import { circularKinds, signatureVerdicts } from '#core'
import { actTitle, withdrawalInWords } from '#lib/edaran/circular-facts.ts'
import { forwardText, whatsAppAddress } from '#lib/edaran/whatsapp.ts'
import { circularKindInWords, dayInWords, m, momentInWords, verdictInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** What a look may show: which letter this is. It is read by opening it, so that the program of a messenger, which looks first, credits nothing. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const letter = await findByLink(locals.netra, params.kode)
  if (letter === null) error(404)
  return { kode: params.kode, ...headOf(letter) }
}

const kindOf = ({ kind }: LinkedLetter) => circularKinds.find((one) => one === kind) ?? 'surat-edaran'

const headOf = (letter: LinkedLetter) => ({
  title: `${circularKindInWords(kindOf(letter))}: ${letter.subject}`,
  office: letter.office,
  issuer: letter.issuer,
  number: letter.number,
  withdrawn: withdrawalInWords(letter),
})

function opened(letter: LinkedLetter, origin: string, kode: string) {
  const verdict = signatureVerdicts.find((one) => one === letter.verdict) ?? 'tak-terbaca'
  const forward = forwardText({ ...letter, kind: kindOf(letter) }, origin, kode)
  return {
    facts: [
      { term: m.edaran_number(), says: letter.number },
      { term: m.edaran_letter_on(), says: dayInWords(letter.letterOn) },
      { term: m.edaran_from(), says: letter.issuer },
      { term: m.edaran_basis(), says: letter.basis },
      { term: m.edaran_deadline(), says: momentInWords(letter.deadlineAt, letter.zone) },
      ...(letter.actIds.length === 0 ? [] : [{ term: m.edaran_acts(), says: letter.actIds.map(actTitle).join('; ') }]),
      { term: m.edaran_signature(), says: verdictInWords(verdict) },
      ...(letter.senderWords === null ? [] : [{ term: m.edaran_sender_words(), says: letter.senderWords }]),
      ...(letter.changes === null ? [] : [{ term: m.edaran_changes(), says: letter.changes }]),
    ],
    notes: letter.notes,
    forward,
    whatsApp: whatsAppAddress(forward),
  }
}

export const actions: Actions = {
  buka: async ({ locals: { netra }, params }) => {
    const letter = await openByNodeLink(netra, params.kode)
    if (letter === null) error(404)
    return { opened: opened(letter, netra.origin, params.kode) }
  },
}
