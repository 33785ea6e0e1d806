import { error } from '@sveltejs/kit'
import { releaseSheet } from '#lib/rilis/release-sheet.ts'
import { findRelease } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params, url }) => {
  const release = await findRelease(netra.db, params.id)
  const within = url.searchParams.get('dalam')
  const sheet = release === null ? null : await releaseSheet(netra.db, release, within === '' ? null : within)
  if (sheet === null) error(404, 'not found')
  return { sheet }
}
