import { error } from '@sveltejs/kit'
import { circularTitle } from '#lib/edaran/circular-facts.ts'
import { demandTaker } from '#lib/edaran/demand-circular.ts'
import { qrOf } from '#lib/laporan/qr.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { recordId } from '#lib/server/record-id.ts'
import { findCircular, findNode } from '#store/views'
import { momentInWords, nodeAddress } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  demandTaker(locals.actor)
  const { node, circular } = await readAs(locals, async (tx) => ({
    node: await findNode(tx, recordId(params.simpul)),
    circular: await findCircular(tx, recordId(params.id)),
  }))
  // What has not been passed on has no link that leads anywhere.
  if (
    node === null ||
    circular === null ||
    node.sentAt === null ||
    node.mergedInto !== null ||
    circular.state !== 'terkirim'
  )
    error(404)
  const address = nodeAddress(locals.netra.origin, node.linkCode)
  return {
    back: `/meja/edaran/${circular.id}/kantor/${node.id}`,
    title: circularTitle(circular),
    office: node.officeName,
    issuer: circular.issuer,
    number: circular.number,
    until: momentInWords(circular.deadlineAt, circular.zone),
    address,
    qr: qrOf(address),
  }
}
