import { error } from '@sveltejs/kit'
import { csv } from '#app'
import { isRecordId } from '#base'
import { lineInWords } from '#lib/daftar-lain/register-words.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { demand } from '#lib/server/demand.ts'
import { findRegisterRun, listRegisterLines, type RegisterLine } from '#store/views'
import type { RequestHandler } from './$types'

const columns = [
  'baris',
  'hasil',
  'nomor_di_sana',
  'tanggal_di_sana',
  'wilayah_di_sana',
  'instansi_di_sana',
  'inisial_di_sana',
  'nomor_di_sini',
  'nomor_laporan_di_sini',
  'tanggal_kejadian_di_sini',
  'tanggal_register_di_sini',
  'wilayah_di_sini',
  'instansi_di_sini',
  'inisial_di_sini',
  'yang_ditanyakan',
] as const

/** Of several cases that one row speaks of, each value in the order of the cases. */
const ofAll = (cases: RegisterLine['cases'], value: (held: RegisterLine['cases'][number]) => string | null) =>
  cases
    .map(value)
    .filter((said) => said !== null && said !== '')
    .join('; ')

/** Every row that its reader may see, for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, params }) => {
  demand(locals.actor, 'export-case')
  if (!isRecordId(params.id)) error(404)
  const lines = await readAs(locals, async (tx) =>
    (await findRegisterRun(tx, params.id))?.state === 'dibandingkan'
      ? listRegisterLines(tx, params.id, null, null)
      : null,
  )
  if (lines === null) error(404)
  const rows = lines.map((line) => {
    const said = lineInWords(line)
    const { cases } = line
    return {
      baris: line.row,
      hasil: said.outcome,
      nomor_di_sana: line.numbers.join('; '),
      tanggal_di_sana: line.day,
      wilayah_di_sana: line.region,
      instansi_di_sana: line.institution,
      inisial_di_sana: line.initials,
      nomor_di_sini: said.cases.map(({ says }) => says).join('; '),
      nomor_laporan_di_sini: ofAll(cases, ({ receiptNumber }) => receiptNumber),
      tanggal_kejadian_di_sini: ofAll(cases, ({ happenedOn }) => happenedOn),
      tanggal_register_di_sini: ofAll(cases, ({ registeredOn }) => registeredOn),
      wilayah_di_sini: ofAll(cases, ({ region }) => region),
      instansi_di_sini: ofAll(cases, ({ institutions }) => institutions.join(', ')),
      inisial_di_sini: ofAll(cases, ({ initials }) => initials.join(', ')),
      yang_ditanyakan: said.asks.join('; '),
    }
  })
  return new Response(`\ufeff${csv(columns, rows)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="banding-register.csv"',
      'cache-control': 'no-store',
    },
  })
}
