import { error } from '@sveltejs/kit'
import { csv } from '#app'
import { isRecordId } from '#base'
import { lineInWords } from '#lib/daftar-lain/register-words.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { demand } from '#lib/server/demand.ts'
import { findRegisterRun, listRegisterLines } from '#store/views'
import type { RequestHandler } from './$types'

const columns = ['baris', 'hasil', 'nomor', 'tanggal', 'wilayah', 'instansi', 'inisial', 'perkara', 'berbeda'] as const

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
    return {
      baris: line.row,
      hasil: said.outcome,
      nomor: said.number,
      tanggal: line.day,
      wilayah: line.region,
      instansi: line.institution,
      inisial: line.initials,
      perkara: said.cases.map(({ says }) => says).join('; '),
      berbeda: said.differs,
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
