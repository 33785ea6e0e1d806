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
const mostPromises = 20

export const actions: Actions = {
  default: async ({ request, locals: { netra } }) => {
    const form = await request.formData()
    const file = await scanOf(form, 'berkas')
    if (file === null) return fail(422, { error: m.catatan_file_missing() })
    if (isPdf(file.bytes)) return { found: paperInWords(await checkPaperInLog(netra, file.bytes)) }
    if (file.bytes.length > mostBytes) return fail(422, { error: m.catatan_unreadable_means() })
    const text = Buffer.from(file.bytes).toString('utf8')
    if (isProofOfPaper(text)) return { found: proofAlone() }
    const promises = await promisesIn(form)
    return promises === null
      ? fail(422, { error: m.catatan_unreadable_means() })
      : { found: verdictInWords(await checkReceiptFile(netra, text, promises)) }
  },
}

/** What was promised when pieces were handed in, as it was saved. Null: more than such files are. */
async function promisesIn(form: FormData): Promise<readonly string[] | null> {
  const files = form.getAll('janji').filter((file): file is File => file instanceof File && file.size > 0)
  return files.length > mostPromises || files.some(({ size }) => size > mostBytes / mostPromises)
    ? null
    : Promise.all(files.map((file) => file.text()))
}
