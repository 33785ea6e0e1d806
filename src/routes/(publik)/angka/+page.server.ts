import { silenceMeasure, undoneMeasure } from '#core'
import { filesFigures } from '#lib/angka/files-figures.ts'
import { isSettled, pastAsked, perOf } from '#lib/angka/past-asked.ts'
import { regionFigures } from '#lib/angka/region-figures.ts'
import { ServerOnly } from '#lib/server-only.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { netra } = locals
  const asked = await pastAsked(netra, url)
  locals.settled = isSettled(asked)
  return {
    asked,
    per: perOf(asked),
    figures: new ServerOnly(await regionFigures(netra.db, '00', asked)),
    silence: await filesFigures(netra.db, silenceMeasure.id, '00', asked),
    undone: await filesFigures(netra.db, undoneMeasure.id, '00', asked),
  }
}
