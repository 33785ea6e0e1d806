import { error, redirect } from '@sveltejs/kit'
import { countIndicators, methodIds, statementsOf } from '#core'
import { countInWords, indicatorRows, stationsInWords, weightsInWords } from '#lib/kerawanan/map-sheet.ts'
import { methodInWords } from '#lib/kerawanan/nation-sheet.ts'
import { hitFigure, mapFigure, riskFigure, stationFigures } from '#lib/kerawanan/risk-figure.ts'
import { indicatorInWords, saidInWords, sourcesInWords } from '#lib/kerawanan/risk-words.ts'
import {
  districtsOf,
  findPublishedMap,
  findRegion,
  listMapReleases,
  listRegionsBelow,
  type PublishedMap,
} from '#store/views'
import { here, inTongue, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

const regency = 5

export const load: PageServerLoad = async ({ locals: { netra }, params: { code } }) => {
  if (code === '00') redirect(308, here('/kerawanan'))
  if (/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/.test(code)) redirect(307, here(`/kerawanan/${code.slice(0, regency)}`))
  const region = /^\d{2}(\.\d{2})?$/.test(code) ? await findRegion(netra.db, code) : null
  if (region === null) error(404)
  const above = code.length === regency ? await findRegion(netra.db, code.slice(0, 2)) : null
  const [map, releases, below] = await Promise.all([
    findPublishedMap(netra.db, code),
    listMapReleases(netra.db, code),
    code.length === 2 ? listRegionsBelow(netra.db, code) : [],
  ])
  const districts = map === null ? [] : await districtsOf(netra.db, code)
  return {
    region: { code, name: region.name },
    above: above === null ? null : { code: above.code, name: above.name },
    below: below.map((one) => ({ code: one.code, name: one.name })),
    lists: listsOf(code),
    map: map === null ? null : mapInWords(map, code, Object.fromEntries(districts.map((one) => [one.code, one.name]))),
    own: methodInWords('peta-daerah'),
    weighed: methodInWords('bobot-lokal'),
    releases: releases.map(({ electionName, publishedAt, zone }) => ({
      election: electionName,
      when: momentInWords(publishedAt, zone),
    })),
  }
}

/** What was published of the region, each method apart. */
function listsOf(code: string) {
  const said = Map.groupBy(statementsOf(code), ({ method }) => method)
  return methodIds.flatMap((id) => {
    const statements = said.get(id)
    if (statements === undefined) return []
    const lines = statements.map(({ says, mark, sources, elsewhere }) => ({
      ...{ says: saidInWords(says), mark, sources: sourcesInWords(sources) },
      figure: riskFigure({ region: code, method: id, says }),
      elsewhere: elsewhere === undefined ? null : inTongue(elsewhere),
    }))
    return [{ method: methodInWords(id), lines }]
  })
}

const mapInWords = (map: PublishedMap, code: string, names: Readonly<Record<string, string>>) => ({
  figure: mapFigure(code, countIndicators(map.findings).present, map.publishedAt),
  two: map.stations === null ? null : stationFigures(code, map.stations, map.publishedAt),
  figureOf: Object.fromEntries(
    (map.stations?.byIndicator ?? []).map(({ indicator, stations }) => [
      indicatorInWords(indicator),
      hitFigure(code, indicator, stations, map.publishedAt),
    ]),
  ),
  ...{ office: map.officeName, election: map.electionName, when: momentInWords(map.publishedAt, map.zone) },
  rows: indicatorRows(map.findings, map.zone, names),
  count: countInWords(map.findings),
  weights: weightsInWords(map.findings, map.weights),
  stations: stationsInWords(map.stations),
})
