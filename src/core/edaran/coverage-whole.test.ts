import { expect, test } from 'vitest'
import type { CoverageCount } from './coverage-by-region.ts'
import { wholeCoverage, type CoverageWhole } from './coverage-whole.ts'

const at = (people: number, read: number, attested = 0): CoverageCount => ({
  ...{ region: '64.01', units: 6, acknowledged: 2, people, read, attested },
})
const tell = (count: CoverageCount, told?: Partial<CoverageWhole>) => wholeCoverage([count], told)
const before = { people: 60, read: 30, attested: 20 }

test('offices are told as they are, people where they are many and neither few did nor few did not, none and all among them', () => {
  expect(tell(at(60, 30, 20))).toEqual({ region: '00', units: 6, acknowledged: 2, ...before })
  for (const count of [at(49, 20), at(60, 9), at(60, 51), at(60, 0), at(60, 60)])
    expect(tell(count)).toMatchObject({ units: 6, acknowledged: 2, people: null, read: null })
  expect([at(60, 10), at(60, 50)].map((count) => tell(count).read)).toEqual([10, 50])
})

test('people stand as they were told until those who did and those who did not moved by none or by ten', () => {
  for (const read of [31, 39, 51, 60]) expect(tell(at(60, read, 20), before)).toMatchObject(before)
  // Of ten who came onto the roll one read: nine more did not.
  expect(tell(at(70, 31, 20), before)).toMatchObject(before)
  expect(tell(at(60, 40, 20), before)).toMatchObject({ people: 60, read: 40 })
  expect(tell(at(70, 40, 20), before)).toMatchObject({ people: 70, read: 40 })
})

test('lists are told in steps of ten as well, beside a roll where neither few stand on them nor few do not', () => {
  const lists = (people: number, attested: number, told?: Partial<CoverageWhole>) =>
    tell(at(people, 30, attested), told).attested
  expect([9, 10, 50, 51, 60, 61].map((names) => lists(60, names))).toEqual([null, 10, 50, null, null, 61])
  expect([29, 30].map((names) => lists(60, names, before))).toEqual([20, 30])
  expect(lists(40, 20)).toBeNull()
})

test('without a roll lists are told from fifty names on', () => {
  expect([49, 50].map((names) => tell(at(0, 0, names)).attested)).toEqual([null, 50])
})
