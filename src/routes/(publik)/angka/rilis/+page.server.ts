import { publicationLines } from '#lib/rilis/publication-lines.ts'
import { releaseLine } from '#lib/rilis/release-sheet.ts'
import { listReleases } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({
  releases: (await listReleases(netra.db)).map(releaseLine),
  calendar: await publicationLines(netra.db, netra.clock()),
})
