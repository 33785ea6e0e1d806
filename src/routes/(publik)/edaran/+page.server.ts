import { publicCircular } from '#lib/edaran/public-circular.ts'
import { listPublicCirculars } from '#store/views'
import { momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

const most = 100

export const load: PageServerLoad = async ({ locals }) => {
  const now = locals.netra.clock()
  const found = await listPublicCirculars(locals.netra.db, now, { most })
  return { asOf: momentInWords(now), circulars: found.map((one) => publicCircular(one, now)) }
}
