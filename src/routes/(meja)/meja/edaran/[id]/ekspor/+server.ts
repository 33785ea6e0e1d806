import { error } from '@sveltejs/kit'
import { csv } from '#app'
import { demandTaker } from '#lib/edaran/demand-circular.ts'
import { standingOfNode } from '#core'
import { readAs } from '#lib/meja/read-as.ts'
import { recordId } from '#lib/server/record-id.ts'
import { findNode, listForCascadeFile, type CascadeRow } from '#store/views'
import { nodeStandingInWords } from '#wording'
import type { RequestHandler } from './$types'

/** What a spreadsheet still opens, and more than any tree has. */
const most = 100_000

const columns = [
  'kode',
  'kantor',
  'jenis',
  'keadaan',
  'dikirim',
  'dibuka',
  'diterima',
  'cara_terima',
  'diteruskan',
  'telat_sejak',
  'diingatkan',
  'kantor_di_bawah',
  'sudah_terima',
  'telat',
  'pegawai',
  'sudah_baca',
] as const

const row = (node: CascadeRow): Readonly<Record<(typeof columns)[number], string | number | null>> => ({
  kode: node.officeCode,
  kantor: node.officeName,
  jenis: node.officeKind,
  keadaan: nodeStandingInWords(standingOfNode(node)),
  dikirim: node.sentAt,
  dibuka: node.openedAt,
  diterima: node.acknowledgedAt,
  cara_terima: node.acknowledgedWay,
  diteruskan: node.passedOnAt,
  telat_sejak: node.lateAt,
  diingatkan: node.remindedAt,
  kantor_di_bawah: node.units,
  sudah_terima: node.unitsAcknowledged,
  telat: node.unitsLate,
  pegawai: node.people,
  sudah_baca: node.peopleRead,
})

/** All below one node that the reader may see, as CSV. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  demandTaker(locals.actor)
  const circularId = recordId(params.id)
  const nodes = await readAs(locals, async (tx) => {
    const node = await findNode(tx, recordId(url.searchParams.get('simpul') ?? undefined))
    if (node === null) error(404)
    return listForCascadeFile(tx, { circularId, line: node.line }, most)
  })
  return new Response(`\ufeff${csv(columns, nodes.map(row))}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="edaran-${circularId}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
