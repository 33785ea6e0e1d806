import { inFull, silenceMeasure } from '#core'
import { publicCsv } from '#lib/server/public-csv.ts'
import { addresseeInWords, bandInWords } from '#lib/words/angka.ts'
import { silenceOfAll } from '#store/views'
import { here, inTongue, m } from '#wording'
import type { RequestHandler } from './$types'

/** Every number of files without news that may be shown, each with its definition and its moment. Nothing is nobody's: what is left out says so. */
export const GET: RequestHandler = async ({ locals: { netra }, url }) => {
  const rows = await silenceOfAll(netra.db)
  const definition = `${inTongue(inFull(silenceMeasure))} ${url.origin}${here(`/angka/definisi/${silenceMeasure.id}`)}`
  const lines = rows.map(({ addressee, band, region, regionName, shown, asOf }) => ({
    instansi: addresseeInWords(addressee),
    lama: bandInWords(band),
    kode_wilayah: region,
    wilayah: regionName,
    jumlah: shown,
    keterangan: shown === null ? m.angka_hidden() : '',
    per: asOf,
    definisi: definition,
  }))
  const columns = ['instansi', 'lama', 'kode_wilayah', 'wilayah', 'jumlah', 'keterangan', 'per', 'definisi'] as const
  return publicCsv(netra.mode, { name: 'penerusan-tanpa-kabar.csv', columns, rows: lines, standing: 'live' })
}
