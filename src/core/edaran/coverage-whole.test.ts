import { expect, test } from 'vitest'
import type { CoverageCount } from './coverage-by-region.ts'
import { wholeCoverage, type CoverageWhole } from './coverage-whole.ts'

const at = (people: number, read: number, attested = 0): CoverageCount => ({
  ...{ region: '64.01', units: 6, acknowledged: 2, people, read, attested },
})
const tell = (count: CoverageCount, told?: Partial<CoverageWhole>, isMoved = false) =>
  wholeCoverage([count], { told, isMoved })
const before = { people: 60, read: 30, attested: 20 }

test('offices are told as they are, people where they are many and neither few did nor few did not', () => {
  expect(tell(at(60, 30, 20))).toEqual({ region: '00', units: 6, acknowledged: 2, ...before })
  for (const count of [at(49, 20), at(60, 4), at(60, 56)])
    expect(tell(count)).toMatchObject({ units: 6, acknowledged: 2, people: null, read: null })
  expect(tell(at(60, 60))).toMatchObject({ people: 60, read: 60 })
})

test('people stand as they were told until those who did and those who did not moved by none or by five', () => {
  for (const read of [31, 34, 56, 58]) expect(tell(at(60, read, 20), before)).toMatchObject(before)
  // Of five who came onto the roll one read: four more did not.
  expect(tell(at(65, 31, 20), before)).toMatchObject(before)
  expect(tell(at(60, 35, 20), before)).toMatchObject({ people: 60, read: 35 })
  expect(tell(at(65, 35, 20), before)).toMatchObject({ people: 65, read: 35 })
})

test('where a region moves the whole has room for it', () => {
  expect(tell(at(60, 31, 20), before, true)).toMatchObject({ people: 60, read: 31 })
  expect(tell(at(60, 58, 20), before, true)).toMatchObject(before)
})

test('lists are told from five names on and in steps, and not where the rolls have few', () => {
  expect([tell(at(60, 30, 4)), tell(at(40, 30, 20)), tell(at(0, 0, 20))].map(({ attested }) => attested)).toEqual([
    null,
    null,
    20,
  ])
  expect([24, 25].map((lists) => tell(at(60, 30, lists), before).attested)).toEqual([20, 25])
})
