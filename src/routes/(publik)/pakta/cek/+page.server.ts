import { checkStatement, findCertificate } from '#app'
import { accept, refuse } from '#base'
import { checkActions } from '#lib/naskah/check-actions.ts'
import { certificateInWords, statementInWords, unknownCertificate } from '#lib/pakta/checked-in-words.ts'
import { m } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { key: netra.pledges.publicKey }
}

export const actions = checkActions({
  missing: m.pakta_check_missing,
  byCode: async (netra, typed, address) => {
    const found = await findCertificate(netra, typed, address)
    if (found.ok) return accept(certificateInWords(found.value))
    const { refusal } = found
    return refusal.reason === 'unknown' ? accept(unknownCertificate()) : refuse(refusal)
  },
  /** By the statement that the file carries, and our key: nothing is looked up. */
  byFile: async ({ pledges }, bytes) =>
    Promise.resolve(accept(statementInWords(checkStatement(bytes, pledges.publicKey)))),
})
