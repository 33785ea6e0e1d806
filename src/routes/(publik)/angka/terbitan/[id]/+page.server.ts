import { error } from '@sveltejs/kit'
import { figureSheet, oursOf } from '#lib/terbitan/figure-sheet.ts'
import { versionsOfFigure } from '#store/views'
import { m, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params, url }) => {
  const versions = await versionsOfFigure(netra.db, params.id)
  const asked = url.searchParams.get('versi')
  const figure = versions.find(({ version }) => asked === null || String(version) === asked)
  if (figure === undefined) error(404)
  return {
    figure: figureSheet(figure, await oursOf(netra.db, figure)),
    versions: versions.map(({ version, enteredAt, reason }) => ({
      version,
      shown: version === figure.version,
      says: m.terbitan_version({ version, when: momentInWords(enteredAt) }),
      reason: reason ?? m.terbitan_version_first(),
    })),
  }
}
