import { error } from '@sveltejs/kit'
import { provePaper } from '#app'
import { isPdf } from '#lib/catatan/is-pdf.ts'
import { paperInWords } from '#lib/catatan/verdict.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The proof of a paper in the public log, to be kept beside it: whoever has both needs nobody's help. */
export const POST: RequestHandler = async ({ request, locals: { netra } }) => {
  const file = await scanOf(await request.formData(), 'berkas')
  if (file === null || !isPdf(file.bytes)) error(422, m.catatan_paper_missing())
  const proven = await provePaper(netra, file.bytes)
  if (proven.state !== 'proven') error(404, paperInWords(proven).means)
  return new Response(`${JSON.stringify(proven.proof, null, 1)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="bukti-naskah.json"',
      'cache-control': 'no-store',
    },
  })
}
