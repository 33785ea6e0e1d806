import { farthestStop, type Trip } from '#core'
import type { findStart, ListedGap } from '#store/views'
import { dayInWords, m, numberInWords } from '#wording'

type Start = Awaited<ReturnType<typeof findStart>>

const mostSources = 3

/** What a plan says of the distances in it: which kind they are, or that there are none, and who gave the points. */
export function distanceInWords(trips: readonly Trip[], gaps: readonly ListedGap[], start: Start): readonly string[] {
  const stops = trips.flatMap((trip) => trip.stops)
  const placed = stops.filter(({ at }) => at !== null)
  if (placed.length === 0) return stops.length === 0 ? [] : [m.kegiatan_plan_km_none()]
  const km = numberInWords(farthestStop)
  return [
    start === null ? m.kegiatan_plan_km_between({ km }) : m.kegiatan_plan_km_from({ region: start.region, km }),
    ...(placed.some(({ at }) => at?.of === 'near') ? [m.kegiatan_plan_km_near()] : []),
    ...(placed.length < stops.length ? [m.kegiatan_plan_km_some()] : []),
    m.kegiatan_plan_points({ sources: sourcesOf(new Set(stops.map(({ code }) => code)), gaps, start) }),
  ]
}

/** Each source once, however many places it gives: what stands behind a colon is the place. */
function sourcesOf(codes: ReadonlySet<string>, gaps: readonly ListedGap[], start: Start): string {
  const points = [...(start === null ? [] : [start]), ...gaps.filter(({ code }) => codes.has(code))]
  const says = new Set(
    points.flatMap(({ source, asOf }) =>
      source === null || asOf === null
        ? []
        : [m.kegiatan_plan_point_source({ source: source.split(': ')[0] ?? source, day: dayInWords(asOf) })],
    ),
  )
  const told = [...says].slice(0, mostSources)
  const left = says.size - told.length
  return [...told, ...(left > 0 ? [m.kegiatan_plan_points_more({ count: numberInWords(left) })] : [])].join('; ')
}
