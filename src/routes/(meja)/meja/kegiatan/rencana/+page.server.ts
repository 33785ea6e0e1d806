import { error } from '@sveltejs/kit'
import { mapElection, mostStops, planVisits, risksOf, tripsOfWeek } from '#core'
import { addDays, localDay } from '#law'
import { demandPrevention, regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { distanceInWords } from '#lib/kegiatan/plan-distance.ts'
import { filterOf, mondayOf, reachAsked } from '#lib/kegiatan/reach-sheet.ts'
import { riskInWords } from '#lib/kerawanan/risk-words.ts'
import { countGaps, findRegion, findStart, listElections, listGaps, ownMapsOf } from '#store/views'
import { dayInWords, m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const { posts, signedIn } = demandPrevention(actor)
  const [{ office }] = posts
  const asked = reachAsked(url, office.regionCode, regionAsked)
  const region = await findRegion(netra.db, asked.region)
  if (region === null) error(404)
  const filter = await filterOf(netra.db, asked)
  const [gaps, count, start] = await Promise.all([
    listGaps(netra.db, region.code, filter, 20_000),
    countGaps(netra.db, region.code, filter),
    findStart(netra.db, office.regionCode),
  ])
  const regencies = [...new Set(gaps.filter(({ near }) => near.length === 8).map(({ near }) => near.slice(0, 5)))]
  const election = mapElection(await listElections(netra.db), office.regionCode)
  const place = { officeId: office.id, regionCode: office.regionCode, electionId: election?.id ?? '' }
  const trips = planVisits(gaps, await ownMapsOf(netra.db, signedIn.id, place, regencies), start)
  const now = netra.clock()
  // The week that begins next: this one is under way.
  const monday = addDays(mondayOf(localDay(now, office.zone)), 7)
  return {
    region: { code: region.code, name: region.name },
    office: office.name,
    asOf: m.kegiatan_as_of({ when: momentInWords(now, office.zone) }),
    gaps: count,
    most: { trips: tripsOfWeek, stops: mostStops },
    distance: distanceInWords(trips, gaps, start),
    trips: trips.map(({ near, nearName, own, people, stops, km }, at) => ({
      near,
      nearName,
      people,
      km: km === null ? null : m.kegiatan_plan_why_km({ km: numberInWords(Math.round(km)) }),
      day: dayInWords(addDays(monday, at)),
      stops: stops.map((stop) => ({
        code: stop.code,
        says: stop.near === near || stop.near === stop.code ? stop.name : `${stop.name} (${stop.nearName})`,
        people: stop.people,
        km: stop.km === null ? null : m.kegiatan_plan_stop_km({ km: numberInWords(Math.round(stop.km)) }),
      })),
      own:
        own === null
          ? null
          : {
              to: `/kerawanan/${near.slice(0, 5)}`,
              says: m.kerawanan_plan_own({
                indicators: numberInWords(own.indicators),
                stations: numberInWords(own.stations),
              }),
            },
      risks: own === null ? risksOf(near).map(riskInWords) : [],
    })),
  }
}
