import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishableCoverage, type CoverageCount } from './coverage-by-region.ts'

const places = ['00', '64', '65', '64.01', '64.02', '64.03', '65.01'].map((code) => ({
  code,
  parent: code === '00' ? null : code.length === 2 ? '00' : code.slice(0, 2),
}))
const at = (region: string, people: number, read: number, units = 20, acknowledged = 10): CoverageCount => ({
  ...{ region, units, acknowledged, people, read },
})
const peopleOf = (counts: readonly CoverageCount[]) =>
  Object.fromEntries(
    publishableCoverage(places, counts).map(({ region, people, read }) => [region, people && [people, read]]),
  )

test('large places are told, of offices and of people', () => {
  expect(publishableCoverage(places, [at('64.01', 80, 30), at('65.01', 90, 80)])).toEqual([
    { region: '64', units: 20, acknowledged: 10, people: 80, read: 30 },
    { region: '65', units: 20, acknowledged: 10, people: 90, read: 80 },
    { region: '64.01', units: 20, acknowledged: 10, people: 80, read: 30 },
    { region: '65.01', units: 20, acknowledged: 10, people: 90, read: 80 },
  ])
})

test('a place with few people, few who read or few who did not is not, nor one from which it could be told', () => {
  // That nobody read, or everybody, would say it of each.
  for (const small of [
    at('64.02', 49, 20),
    at('64.02', 90, 9),
    at('64.02', 90, 81),
    at('64.02', 90, 0),
    at('64.02', 90, 90),
  ])
    expect(peopleOf([at('64.01', 80, 30), small, at('65.01', 90, 30)])).toMatchObject({
      '64': [small.people + 80, small.read + 30],
      '64.01': null,
      '64.02': null,
      '65.01': [90, 30],
    })
  // The control: beside two large ones a third is told.
  expect(peopleOf([at('64.01', 80, 30), at('64.02', 90, 20), at('64.03', 70, 20)])).toMatchObject({ '64.01': [80, 30] })
})

test('few offices are not told, whoever reads there; of many, none or all may have acknowledged', () => {
  const [province, regency] = publishableCoverage(places, [at('65.01', 90, 30, 4, 0)])
  expect([province, regency]).toEqual([
    { region: '65', units: null, acknowledged: null, people: 90, read: 30 },
    { region: '65.01', units: null, acknowledged: null, people: 90, read: 30 },
  ])
  expect(publishableCoverage(places, [at('65.01', 0, 0, 9, 9)])[0]).toMatchObject({
    units: 9,
    acknowledged: 9,
    people: null,
  })
})

test('whoever takes the told parts from a told whole is left with no roll, or with many of both', () => {
  const count = fc.record({
    region: fc.constantFrom('64', '64.01', '64.02', '64.03', '65.01'),
    people: fc.integer({ min: 0, max: 140 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.uniqueArray(count, { selector: ({ region }) => region, minLength: 1 }), (drawn) => {
      const counts = drawn.map(({ region, people, share }) => at(region, people, Math.round(people * share)))
      const told = publishableCoverage(places, counts)
      const own = (code: string) => counts.filter(({ region }) => code === '00' || region.startsWith(code))
      const sum = (rows: readonly { people: number | null; read: number | null }[], of: 'people' | 'read') =>
        rows.reduce((all, row) => all + (row[of] ?? 0), 0)
      for (const whole of ['00', '64', '65']) {
        if (whole !== '00' && told.find(({ region }) => region === whole)?.people == null) continue
        const parts = told.filter(({ region, people }) => people !== null && parentOf(region) === whole)
        const left = ['people', 'read'].map((of) => sum(own(whole), of as 'people') - sum(parts, of as 'people'))
        const [people = 0, read = 0] = left
        if (parts.length === 0 || people === 0) continue
        expect(people).toBeGreaterThanOrEqual(50)
        for (const few of [read, people - read]) expect(few).toBeGreaterThanOrEqual(10)
      }
    }),
    { seed: 20_261_130, numRuns: 500 },
  )
})

const parentOf = (code: string) => (code.length === 2 ? '00' : code.slice(0, 2))
