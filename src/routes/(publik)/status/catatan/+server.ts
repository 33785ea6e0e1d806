import { error } from '@sveltejs/kit'
import { proveReceipt } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { m } from '#wording'
import type { RequestHandler } from './$types'

/** The proof of a report in the public log, to be saved. Posted, because an address with a receipt in it would stay in logs and histories. */
export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
  const form = await request.formData()
  const code = textOf(form, 'kode').slice(0, 300)
  const proof = await proveReceipt(locals.netra, code, getClientAddress(), {
    isWatched: textOf(form, 'saksi') === 'ikut',
    withWords: textOf(form, 'kata') === 'ikut',
    withPieces: textOf(form, 'kiriman') === 'ikut',
  })
  if (proof.ok)
    return new Response(`${JSON.stringify(proof.value, null, 1)}\n`, {
      headers: {
        'content-type': 'application/json',
        'content-disposition': 'attachment; filename="bukti-catatan.json"',
        'cache-control': 'no-store',
      },
    })
  if (proof.refusal.reason === 'unknown') error(404, m.status_unknown())
  await slowly()
  error(429, m.status_slow_down({ seconds: proof.refusal.retryAfter }))
}
