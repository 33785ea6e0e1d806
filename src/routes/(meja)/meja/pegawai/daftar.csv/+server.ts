import { error } from '@sveltejs/kit'
import { exportRoll } from '#app'
import { demand } from '#lib/server/demand.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { netra, actor }, url }) => {
  const { id } = demand(actor, 'keep-roll')
  const exported = await exportRoll(netra, { actor: id, officeCode: url.searchParams.get('kantor') ?? '' })
  if (!exported.ok) error(404)
  return new Response(exported.value, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="daftar-pegawai.csv"',
      'cache-control': 'no-store',
    },
  })
}
