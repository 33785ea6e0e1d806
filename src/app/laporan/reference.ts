import type { DaysOff, Election } from '#core'
import type { Instant } from '#law'
import { findPlace, listElections, type Place } from '#store'
import { confirmedRules, type ConfirmedRules } from '../hukum/confirmed-rules.ts'
import type { Netra, OfficeKey } from '../ports.ts'
import { readDaysOff } from '../tenggat/days-off.ts'
import { findFileKey, findOrCreateKey } from './office-key.ts'
import { remembered } from './remembered.ts'

/** Reference data as the public door needs it, as it was at one moment. */
export type Reference = {
  readonly place: (code: string) => Promise<Place | null>
  /** What identities are sealed to. */
  readonly key: (officeId: string) => Promise<OfficeKey>
  /** What files are sealed to that name no reporter. */
  readonly fileKey: (officeId: string) => Promise<OfficeKey>
  readonly elections: () => Promise<readonly Election[]>
  readonly confirmed: () => Promise<ConfirmedRules>
  readonly daysOff: () => Promise<DaysOff>
}

const known = new WeakMap<Netra, ReturnType<typeof memoryOf>>()

/** Remembered for each wired product. Whoever has read the clock says when it is `now`: a report asks five times. */
export function reference(netra: Netra, now: Instant = netra.clock()): Reference {
  const memory = known.get(netra) ?? memoryOf(netra)
  known.set(netra, memory)
  const at = Date.parse(now)
  return {
    place: (code) => memory.place(code, at),
    key: (officeId) => memory.key(officeId, at),
    fileKey: (officeId) => memory.fileKey(officeId, at),
    elections: () => memory.elections('all', at),
    confirmed: () => memory.confirmed('all', at),
    daysOff: () => memory.daysOff('all', at),
  }
}

/** Whoever changes a key sees it changed at once; other processes within half a minute. */
export const forgetReference = (netra: Netra): boolean => known.delete(netra)

const keyMs = 30_000

const memoryOf = (netra: Netra) => ({
  place: remembered((code: string) => findPlace(netra.db, code), { entries: 2_000, ms: 60_000 }),
  // A retired key is noticed within half a minute; until then the private half is still held by who held it.
  key: remembered((officeId: string) => findOrCreateKey(netra, officeId), { entries: 10_000, ms: keyMs }),
  fileKey: remembered((officeId: string) => findFileKey(netra, officeId), { entries: 1_000, ms: keyMs }),
  elections: remembered((_: 'all') => listElections(netra.db), { entries: 1, ms: 60_000 }),
  confirmed: remembered((_: 'all') => confirmedRules(netra.db), { entries: 1, ms: 5_000 }),
  // A clock that starts by the calendar of five seconds ago is computed again with those that ran before the decree.
  daysOff: remembered((_: 'all') => readDaysOff(netra.db), { entries: 1, ms: 5_000 }),
})
