import { circularsIn } from '#lib/edaran/region-coverage.ts'
import { firstMeasure } from '#lib/peta/map-page.ts'
import { ServerOnly } from '#lib/server-only.ts'
import { findPlace, hasNumbers, isProvince } from '#lib/wilayah/find-place.ts'
import {
  activitiesIn,
  coverageOf,
  listOfficesIn,
  listPublicCirculars,
  listRegionsBelow,
  numbersBelow,
  numbersOf,
  placedNumbers,
  reachByLevel,
  regionBoundaries,
} from '#store/views'
import type { PageServerLoad } from './$types'

const mostActivities = 10
const mostCirculars = 100

export const load: PageServerLoad = async ({ locals: { netra }, params }) => {
  const region = await findPlace(netra.db, params.code)
  const { code } = region
  const now = netra.clock()
  const [own, below, map, areas, offices, activities, reach, inside, coverage, circulars] = await Promise.all([
    hasNumbers(region) ? numbersOf(netra.db, code) : [],
    isProvince(region) ? numbersBelow(netra.db, code) : [],
    hasNumbers(region) ? placedNumbers(netra.db, firstMeasure, code.slice(0, 2)) : [],
    isProvince(region) ? regionBoundaries(netra.db, `${code}.`) : [],
    listOfficesIn(netra.db, code),
    activitiesIn(netra.db, code, mostActivities),
    reachByLevel(netra.db, code, { about: 'netralitas' }),
    listRegionsBelow(netra.db, code),
    hasNumbers(region) ? coverageOf(netra.db, { region: code }) : [],
    hasNumbers(region) ? listPublicCirculars(netra.db, now, { most: mostCirculars }) : [],
  ])
  return {
    ...{ region, offices, activities, reach, inside, asOf: now, measure: firstMeasure },
    circulars: circularsIn(coverage, circulars, now),
    drawn: new ServerOnly(hasNumbers(region) ? { own, below, map, areas } : null),
  }
}
