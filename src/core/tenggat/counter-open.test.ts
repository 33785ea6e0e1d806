import { expect, test } from 'vitest'
import { counterHours, holidays, instantAt, plainDate, type Zone } from '#law'
import vectors from '../../../tests/vectors/jam-layanan.json' with { type: 'json' }
import { seededElections } from '../../../tests/support/seeded-elections.ts'
import { daysOffOf } from './counted-days.ts'
import { counterAt } from './counter-open.ts'
import { withDecreed } from './decreed-days.ts'

const daysOff = daysOffOf(holidays)

const moment = (local: string, zone: Zone): string => {
  const at = instantAt(local, zone)
  if (at === null) throw new Error(`not a time: ${local}`)
  return at
}

test.each(vectors.vectors)('$regime $region $at: $because', (row) => {
  const zone = row.zone as Zone
  const hours = counterHours.find(({ regime }) => regime === row.regime)
  if (hours === undefined) throw new Error(`no hours of ${row.regime}`)
  const decreed = (row.alsoOff ?? []).map(({ on }) => ({ on: plainDate(on), effect: 'libur-nasional' as const }))
  const counter = {
    hours,
    zone,
    regionCode: row.region,
    daysOff: withDecreed(daysOff, decreed),
    elections: seededElections,
  }
  const changes = row.open ? { closesAt: moment(row.closes ?? '', zone) } : { opensAt: moment(row.opens ?? '', zone) }
  expect(counterAt(counter, moment(row.at, zone))).toEqual({ open: row.open, ...changes, why: row.why })
})

test('a counter that never has a day of service opens at no time, and the search for one ends', () => {
  const [hours] = counterHours
  if (hours === undefined) throw new Error('no hours')
  const closed = { ...hours, weekdays: [] }
  const counter = { hours: closed, zone: 'WIB' as const, regionCode: '33.19', daysOff, elections: [] }
  expect(counterAt(counter, '2024-10-17T03:00:00Z')).toEqual({ open: false, opensAt: null, why: 'weekend' })
})
