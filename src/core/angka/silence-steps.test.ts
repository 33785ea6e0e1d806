import { describe, expect, test } from 'vitest'
import { closedByReferrals, publishableSilence, type RawSilence, type SilenceBand } from './silence.ts'
import { steppedSilence, waitingAt, type SteppedSilence, type ToldSilence } from './silence-steps.ts'

const provinces = ['11', '12', '13', '14', '15', '16']
const places = [
  { code: '00', parent: null },
  ...provinces.map((code) => ({ code, parent: '00' })),
  ...provinces.map((code) => ({ code: `${code}.01`, parent: code })),
]
const bkn = (region: string, count: number, band: SilenceBand = '31'): RawSilence => ({
  region,
  group: 'bkn',
  band,
  count,
})
const first = provinces.map((code) => bkn(`${code}.01`, 10))
/** Other kinds of bodies, with a few more on the second day: else what is all of the nation's would be the one's that moves. */
const others = (more: number) =>
  (['polri', 'tni'] as const).flatMap((group) =>
    provinces.map((code, n) => ({ ...bkn(`${code}.01`, 10 + (n < more ? 1 : 0)), group })),
  )
const [monday, noon, tuesday] = [
  '2026-03-02T01:00:00.000Z',
  '2026-03-02T05:00:00.000Z',
  '2026-03-03T01:00:00.000Z',
] as const

function tell(raw: readonly RawSilence[], told: readonly ToldSilence[], now: string): readonly ToldSilence[] {
  const numbers: readonly SteppedSilence[] = steppedSilence({
    ...{ places, may: publishableSilence(places, raw), counted: waitingAt(raw), told, now },
  })
  return numbers.map((number) => ({ ...number, asOf: number.asOf ?? now }))
}
const at = (numbers: readonly ToldSilence[], region: string, band = '31') =>
  numbers.find((one) => one.addressee === 'bkn' && one.band === band && one.region === region)
const all = (numbers: readonly ToldSilence[]) => numbers.find(({ addressee }) => addressee === 'semua')

describe('files that wait', () => {
  const told = tell([...first, ...others(0)], [], monday)
  const grown = (region: string, more: number, elsewhere: number) => [
    ...first.map((row) => ({ ...row, count: row.count + (row.region === region ? more : elsewhere) })),
    ...others(2),
  ]

  test('are told at first as they stand', () => {
    expect(at(told, '11.01')).toMatchObject({ shown: 10, asOf: monday })
    expect(all(told)).toMatchObject({ shown: 180 })
  })
  test('of a place stay within the day, and until they differ by five; all of them do not wait', () => {
    const sameDay = tell(grown('11.01', 9, 1), told, noon)
    expect(at(sameDay, '11.01')).toMatchObject({ shown: 10, asOf: monday })
    expect(all(sameDay)).toMatchObject({ shown: 198, asOf: noon })
    expect(at(tell(grown('11.01', 4, 1), told, tuesday), '11.01')).toMatchObject({ shown: 10, asOf: monday })
    expect(at(tell(grown('11.01', 5, 1), told, tuesday), '11.01')).toMatchObject({ shown: 15, asOf: tuesday })
  })
  test('one that grows older by itself moves neither age', () => {
    const older = tell(
      [
        ...first.map((row) => (row.region === '11.01' ? { ...row, count: 9 } : row)),
        bkn('11.01', 1, '91'),
        ...others(0),
      ],
      told,
      tuesday,
    )
    expect(at(older, '11.01')).toMatchObject({ shown: 10, asOf: monday })
    // Told as nothing, as it was at the last count.
    expect(at(older, '11.01', '91')).toMatchObject({ shown: 0, asOf: monday })
  })
  test('of a place are not told where its referrals are not, or those that have news would be one to four', () => {
    const whole = (count: number | null) => closedByReferrals(first, new Map([['11.01', count]]))('11.01')
    expect([whole(null), whole(12), whole(10), whole(15)]).toEqual([true, true, false, false])
  })
})
