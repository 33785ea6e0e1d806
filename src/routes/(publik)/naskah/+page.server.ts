import { checkPaperByCode, checkPaperFile, type CheckRefusal, type PaperChecked } from '#app'
import { accept, type Result } from '#base'
import { checkActions } from '#lib/naskah/check-actions.ts'
import { checkedInWords } from '#lib/naskah/checked-in-words.ts'
import { m } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

const inWords = (checked: Result<PaperChecked, CheckRefusal>) =>
  checked.ok ? accept(checkedInWords(checked.value)) : checked

export const actions = checkActions({
  missing: m.naskah_check_code_missing,
  byCode: async (netra, typed, address) => inWords(await checkPaperByCode(netra, typed, address)),
  byFile: async (netra, bytes, address) => inWords(await checkPaperFile(netra, bytes, address)),
})
