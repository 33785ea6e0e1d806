import { error } from '@sveltejs/kit'
import { nodePage } from '#lib/jangkauan/node-page.ts'
import { qrOf } from '#lib/laporan/qr.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { nodeId, office, caption, isOwn, share } = await nodePage(locals, params.simpul)
  if (!isOwn) error(404)
  return { nodeId, office, caption, address: share.address, qr: qrOf(share.address) }
}
