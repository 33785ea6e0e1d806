import type { DaysOff, Election } from '#core'
import { findPlace, listElections, type Place } from '#store'
import { confirmedRules, type ConfirmedRules } from '../hukum/confirmed-rules.ts'
import type { Netra, OfficeKey } from '../ports.ts'
import { readDaysOff } from '../tenggat/days-off.ts'
import { findOrCreateKey } from './office-key.ts'
import { remembered } from './remembered.ts'

/** Reference data as the public door needs it, remembered for each wired product. */
export type Reference = {
  readonly place: (code: string) => Promise<Place | null>
  readonly key: (officeId: string) => Promise<OfficeKey>
  readonly elections: () => Promise<readonly Election[]>
  readonly confirmed: () => Promise<ConfirmedRules>
  readonly daysOff: () => Promise<DaysOff>
}

const known = new WeakMap<Netra, Reference>()

export function reference(netra: Netra): Reference {
  const found = known.get(netra)
  if (found) return found
  const now = () => Date.parse(netra.clock())
  const place = remembered((code: string) => findPlace(netra.db, code), { entries: 2_000, ms: 60_000 })
  // A retired key is noticed within half a minute; until then its owner still holds the private half.
  const key = remembered((officeId: string) => findOrCreateKey(netra, officeId), { entries: 10_000, ms: 30_000 })
  const elections = remembered((_: 'all') => listElections(netra.db), { entries: 1, ms: 60_000 })
  const confirmed = remembered((_: 'all') => confirmedRules(netra.db), { entries: 1, ms: 5_000 })
  // A clock that starts by the calendar of five seconds ago is computed again with those that ran before the decree.
  const daysOff = remembered((_: 'all') => readDaysOff(netra.db), { entries: 1, ms: 5_000 })
  const made: Reference = {
    place: (code) => place(code, now()),
    key: (officeId) => key(officeId, now()),
    elections: () => elections('all', now()),
    confirmed: () => confirmed('all', now()),
    daysOff: () => daysOff('all', now()),
  }
  known.set(netra, made)
  return made
}
