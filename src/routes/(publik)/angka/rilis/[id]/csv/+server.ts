import { error } from '@sveltejs/kit'
import { publicCsv } from '#lib/server/public-csv.ts'
import { findRelease, listReleaseNumbers } from '#store/views'
import { m } from '#wording'
import type { RequestHandler } from './$types'

const columns = [
  'masa',
  'rilis',
  'per',
  'angka',
  'kode_wilayah',
  'wilayah',
  'jumlah',
  'keterangan',
  'definisi',
] as const

/** A release whole. An empty number says why it is empty. */
export const GET: RequestHandler = async ({ locals: { netra }, params, url }) => {
  const release = await findRelease(netra.db, params.id)
  if (release === null) error(404, 'not found')
  const numbers = await listReleaseNumbers(netra.db, release.id)
  const rows = numbers.map(({ measure, region, name, shown, isClosed }) => ({
    masa: release.period,
    rilis: release.number,
    per: release.asOf,
    angka: measure,
    kode_wilayah: region,
    wilayah: name,
    jumlah: isClosed ? shown : null,
    keterangan: isClosed ? (shown === null ? m.angka_hidden() : '') : m.rilis_open(),
    definisi: `${url.origin}/angka/definisi/${measure}`,
  }))
  const name = `rilis-${release.period.replaceAll('/', '-')}-${String(release.number)}.csv`
  return publicCsv(netra.mode, { name, columns, rows, standing: 'certified' })
}
