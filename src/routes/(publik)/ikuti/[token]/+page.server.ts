import { error, redirect } from '@sveltejs/kit'
import { confirmFollow, endFollow, readFollow } from '#app'
import { findMeasure } from '#core'
import { findRegion } from '#store/views'
import { here, inTongue } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const shape = /^[0-9a-f]{40}$/

export const load: PageServerLoad = async ({ locals: { netra }, params, url: { searchParams }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  if (!shape.test(params.token)) error(404)
  if (searchParams.has('berhenti')) return { follow: null, ended: true }
  const found = await readFollow(netra, params.token)
  // Of a reporter's mail, of one that ended, or of none: all alike, because who reads his mail would learn from it when his case ends.
  if (found === null) return { follow: null, ended: false }
  const { topic, confirmed } = found
  const measure = topic.of === 'ukuran' ? findMeasure(topic.measure) : null
  const says =
    topic.of === 'wilayah'
      ? ((await findRegion(netra.db, topic.region))?.name ?? topic.region)
      : measure === null
        ? topic.measure
        : inTongue(measure.title)
  return {
    ended: false,
    follow: {
      confirmed,
      says,
      page: topic.of === 'wilayah' ? `/angka/${topic.region}` : `/angka/definisi/${topic.measure}`,
    },
  }
}

/** By POST: programs that look into mails open every link in them. */
export const actions: Actions = {
  ya: async ({ locals: { netra }, params }) => {
    if (!shape.test(params.token) || !(await confirmFollow(netra, params.token))) error(404)
    redirect(303, here(`/ikuti/${params.token}`))
  },
  berhenti: async ({ locals: { netra }, params }) => {
    if (!shape.test(params.token)) error(404)
    await endFollow(netra, params.token)
    redirect(303, here(`/ikuti/${params.token}?berhenti`))
  },
}
