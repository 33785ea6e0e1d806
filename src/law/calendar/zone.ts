import { plainDate, type PlainDate } from './plain-date.ts'

/** Indonesia's three zones. None has summer time (domain fact, marked U; stable). */
export const zones = { WIB: 7, WITA: 8, WIT: 9 } as const
export type Zone = keyof typeof zones

/** A moment as the store and the wire carry it: ISO 8601 in UTC, `2024-10-17T03:00:00.000Z`. */
export type Instant = string

const hourMs = 3_600_000

/** The calendar day at an office in `zone` when it is `instant` in UTC. */
export const localDay = (instant: Instant, zone: Zone): PlainDate =>
  plainDate(new Date(Date.parse(instant) + zones[zone] * hourMs).toISOString().slice(0, 10))

/** The first instant of `day` in `zone`. */
export const startOfDay = (day: PlainDate, zone: Zone): Instant =>
  new Date(Date.parse(`${day}T00:00:00Z`) - zones[zone] * hourMs).toISOString()

/** `instant` + n hours. Hours never become days: 2×24 h is not 2 days. */
export const addHours = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * hourMs).toISOString()
