import { error } from '@sveltejs/kit'
import { mostStops, planVisits, risksOf, tripsOfWeek } from '#core'
import { addDays, localDay } from '#law'
import { demandPrevention, regionAsked } from '#lib/kegiatan/demand-prevention.ts'
import { filterOf, mondayOf, reachAsked, riskInWords } from '#lib/kegiatan/reach-sheet.ts'
import { findRegion, listGaps } from '#store/views'
import { dayInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const { posts } = demandPrevention(actor)
  const [{ office }] = posts
  const asked = reachAsked(url, office.regionCode, regionAsked)
  const region = await findRegion(netra.db, asked.region)
  if (region === null) error(404)
  const gaps = await listGaps(netra.db, region.code, await filterOf(netra.db, asked), 20_000)
  const trips = planVisits(gaps)
  // The week that begins next: this one is under way.
  const monday = addDays(mondayOf(localDay(netra.clock(), office.zone)), 7)
  return {
    region: { code: region.code, name: region.name },
    office: office.name,
    gaps: gaps.length,
    most: { trips: tripsOfWeek, stops: mostStops },
    trips: trips.map(({ near, nearName, vulnerable, people, stops }, at) => ({
      near,
      nearName,
      vulnerable,
      people,
      day: dayInWords(addDays(monday, at)),
      stops: stops.map(({ code, name, people: onRoll }) => ({ code, name, people: onRoll })),
      risks: risksOf(near).map(riskInWords),
    })),
  }
}
