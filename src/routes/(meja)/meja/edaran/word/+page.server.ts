import { circularKinds } from '#core'
import { demandSender, sendsFor } from '#lib/edaran/demand-circular.ts'
import { circularKindInWords, m } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  offices: sendsFor(demandSender(locals.actor)).map(({ id, name }) => ({ value: id, says: name })),
  kinds: circularKinds.map((value) => ({ value, says: circularKindInWords(value) })),
  body: m.edaran_word_body_start(),
})
