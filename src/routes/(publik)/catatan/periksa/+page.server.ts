import { fail } from '@sveltejs/kit'
import { checkPaperInLog, checkReceiptFile } from '#app'
import { isPdf } from '#lib/catatan/is-pdf.ts'
import { verifierSheet } from '#lib/catatan/verifier.ts'
import { isProofOfPaper, paperInWords, proofAlone, verdictInWords } from '#lib/catatan/verdict.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra }, platform, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return {
    key: netra.logSigner.key,
    origin: netra.origin,
    prefix: `${netra.origin}/log`,
    verifier: verifierSheet(platform?.req.integrity),
  }
}

/** A file of a long history has 50 KB, and 3 KB more for each message. A paper may be larger, and is none of these. */
const mostBytes = 2_000_000

export const actions: Actions = {
  default: async ({ request, locals: { netra } }) => {
    const file = await scanOf(await request.formData(), 'berkas')
    if (file === null) return fail(422, { error: m.catatan_file_missing() })
    if (isPdf(file.bytes)) return { found: paperInWords(await checkPaperInLog(netra, file.bytes)) }
    if (file.bytes.length > mostBytes) return fail(422, { error: m.catatan_unreadable_means() })
    const text = Buffer.from(file.bytes).toString('utf8')
    return { found: isProofOfPaper(text) ? proofAlone() : verdictInWords(await checkReceiptFile(netra, text)) }
  },
}
