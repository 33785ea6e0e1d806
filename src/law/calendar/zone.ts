import { addDays, parsePlainDate, plainDate, type PlainDate } from './plain-date.ts'

/** Indonesia's three zones. None has summer time (domain fact, marked U; stable). */
export const zones = { WIB: 7, WITA: 8, WIT: 9 } as const
export type Zone = keyof typeof zones

/** A moment as the store and the wire carry it: ISO 8601 in UTC, `2024-10-17T03:00:00.000Z`. */
export type Instant = string

const hourMs = 3_600_000

/** The calendar day at an office in `zone` when it is `instant` in UTC. */
export function localDay(instant: Instant, zone: Zone): PlainDate {
  if (!isUtc.test(instant))
    return plainDate(new Date(Date.parse(instant) + zones[zone] * hourMs).toISOString().slice(0, 10))
  // Most instants are written as the type says, and are of the same day in Indonesia as in Greenwich: no Date is needed.
  const day = plainDate(instant.slice(0, 10))
  return Number(instant.slice(11, 13)) + zones[zone] < 24 ? day : addDays(day, 1)
}

const isUtc = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\d(\.\d+)?Z$/

/** The first instant of `day` in `zone`. */
export const startOfDay = (day: PlainDate, zone: Zone): Instant =>
  new Date(Date.parse(`${day}T00:00:00Z`) - zones[zone] * hourMs).toISOString()

/** `instant` + n hours. Hours never become days: 2×24 h is not 2 days. */
export const addHours = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * hourMs).toISOString()

/** Wall-clock time at an office (`2024-10-17T09:00`; a day alone is its first minute) as a moment; null for what is no such time. */
export function instantAt(local: string, zone: Zone): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/.exec(local)
  const day = match?.[1] === undefined ? null : parsePlainDate(match[1])
  if (day === null) return null
  const [, , hours = '00', minutes = '00', seconds = '00'] = match ?? []
  return new Date(Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) - zones[zone] * hourMs).toISOString()
}

/** The same moment as the office's clock shows it, with its offset: `2024-10-22T00:00:00+07:00`. */
export const withOffset = (instant: Instant, zone: Zone): string =>
  `${new Date(Date.parse(instant) + zones[zone] * hourMs).toISOString().slice(0, 19)}+0${String(zones[zone])}:00`

/** A moment written with its offset (`2024-10-17T09:00+08:00`, `…Z`), in UTC; null for what is no such moment. */
export function instantWithOffset(words: string): Instant | null {
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(words)
  const at = written ? Date.parse(words) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
