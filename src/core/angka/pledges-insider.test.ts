import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf, learned, openFates, type World } from '../../../tests/support/insider-attack.ts'
import { measures, type MeasureId } from './measures.ts'
import { publishable, type Place } from './publish.ts'
import type { MeasureCounts } from './rests.ts'
import type { ToldNumbers } from './steps.ts'
import { tellAll } from './together.ts'

/* Somebody knows to the day who of a small office signed, but for one; he keeps every number of signatures of each place and day, and asks of that one. */
const regencies = ['64.01', '64.02', '65.01']
const places: readonly Place[] = [
  { code: '00', parent: null },
  ...['64', '65'].map((code) => ({ code, parent: '00' })),
  ...regencies.map((code) => ({ code, parent: code.slice(0, 2) })),
]
const nothing = Object.fromEntries(measures.map(({ id }) => [id, 0])) as MeasureCounts
type Days = ReturnType<typeof countsOf>

const tellingAs =
  (measure: MeasureId) =>
  (days: Days): unknown => {
    const due = measures.filter(({ id }) => id === measure)
    let told: ToldNumbers = new Map()
    return days.map((day) => {
      const counted = day.map(({ place, did }) => ({ region: place, counts: { ...nothing, [measure]: did } }))
      const [telling] = tellAll({
        ...{ due, places, counted, isStep: () => true },
        before: { told: () => told, toldBeside: () => new Map() },
      })
      told = new Map([...told, ...(telling?.numbers ?? []).map(({ region, shown }) => [region, shown] as const)])
      return [...told]
    })
  }
const byTheRules = tellingAs('pakta-ditandatangani')
/** As signatures were told before: the nation as it stands, from five on. */
const asItStands = (days: Days): unknown =>
  days.map((day) =>
    publishable(
      places,
      day.map(({ place, did }) => ({ region: place, count: did })),
    ).find(({ region }) => region === '00'),
  )

const days = 4
const fate = fc.integer({ min: 0, max: days })
const nobody = Array<number>(days + 1).fill(0)
const some = fc
  .array(fc.constantFrom(0, 0, 3, 9, 14, 30), { minLength: days, maxLength: days })
  .map((so) => [...so, 200])
/** Fewer than ten. */
const roll = fc.record({
  place: fc.constant('64.01'),
  known: fc.array(fate, { minLength: 1, maxLength: 8 }),
  target: fate,
})
const alone = roll.map((own): World => ({ days, roll: own, others: { '64.01': nobody } }))
/** Everybody else signed before the first telling; he asks of one who had not. */
const last = fc
  .tuple(roll, fc.integer({ min: 12, max: 30 }), fc.integer({ min: 1, max: days }))
  .map(([own, others, target]): World => ({
    days,
    roll: { ...own, target },
    others: { '64.01': nobody.map((_, at) => (at === 0 ? others : 0)) },
  }))
const among = fc.tuple(roll, some, some, some).map(([own, ...[first, second, third]]): World => ({
  ...{ days, roll: own },
  others: { '64.01': first, '64.02': second, '65.01': third },
}))

describe('numbers of signatures', () => {
  test.each([
    ['where that office is all that signs', alone],
    ['where all others had signed', last],
    ['beside others', among],
  ] as const)('tell nobody who knows all but one whether that one signed, nor when, %s', (_, worlds) => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(learned(world, openFates(world, byTheRules))).toBeNull()
      }),
      { seed: 20_261_130, numRuns: 300 },
    )
  })

  test('are told and move where many sign; as they stood on each day they told almost everything', () => {
    const tellings = fc
      .sample(among, { seed: 20_261_130, numRuns: 100 })
      .map((world) => new Set((byTheRules(countsOf(world)) as unknown[]).map((day) => JSON.stringify(day))))
    expect(tellings.filter((told) => told.size > 2).length).toBeGreaterThan(20)
    const found = fc
      .sample(alone, { seed: 20_261_130, numRuns: 100 })
      .map((world) => learned(world, openFates(world, asItStands)))
    expect(found.filter((one) => one !== null).length).toBeGreaterThan(40)
  })
})
