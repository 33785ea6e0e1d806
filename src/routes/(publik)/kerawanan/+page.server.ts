import { mapFigure } from '#lib/kerawanan/risk-figure.ts'
import { nationSheet, regionsNamed } from '#lib/kerawanan/nation-sheet.ts'
import { listPublishedMaps, namesOfRegions } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import { mapIndicators } from '#core'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => {
  const [names, maps] = await Promise.all([namesOfRegions(netra.db, regionsNamed), listPublishedMaps(netra.db)])
  return {
    names,
    sheet: nationSheet(names),
    maps: maps.map(({ regionCode, regionName, electionName, present, absent, publishedAt, zone }) => ({
      ...{ code: regionCode, name: regionName, election: electionName, when: momentInWords(publishedAt, zone) },
      figure: mapFigure(regionCode, present, publishedAt),
      says: m.kerawanan_stands({
        present: numberInWords(present),
        absent: numberInWords(absent),
        open: numberInWords(mapIndicators.value - present - absent),
      }),
    })),
  }
}
