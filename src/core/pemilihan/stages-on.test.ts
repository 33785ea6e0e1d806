import { expect, test } from 'vitest'
import { addDays, plainDate } from '#law'
import { contests, fixedOn, seededElections as elections } from '../../../tests/support/seeded-elections.ts'
import vectors from '../../../tests/vectors/tahapan.json' with { type: 'json' }
import { fixedOn as fixedIn } from './fixed-on.ts'
import { contestsIn, electionsOn, regimesOn, stagesOn } from './stages-on.ts'

const stagesIn = (day: string, region: string) =>
  stagesOn(elections, plainDate(day), region).map(({ election, stage }) => `${election.id} ${stage.code}`)
const regimesIn = (day: string, region: string) => regimesOn(elections, plainDate(day), region)

test.each([
  ['2024-02-12', '64.01', ['pemilu-2024 masa-tenang'], 'Paser, two days before Pemilu'],
  ['2023-12-20', '82.04', ['pemilu-2024 kampanye'], 'the rakor in Halmahera Selatan'],
  [
    '2024-10-17',
    '33.19',
    ['pilkada-2024 pemantau', 'pilkada-2024 badan-ad-hoc', 'pilkada-2024 kampanye'],
    'the finding in Kudus is registered',
  ],
  [
    '2024-10-17',
    '33.19.01.2001',
    ['pilkada-2024 pemantau', 'pilkada-2024 badan-ad-hoc', 'pilkada-2024 kampanye'],
    'a village of Kudus',
  ],
  ['2025-04-19', '64.02', ['psu-kukar-2025 pemungutan-suara'], 'the re-vote'],
  ['2025-04-19', '64.01', [], 'the re-vote is in Kutai Kartanegara alone'],
  ['2025-04-18', '64.02', [], 'the day before the re-vote'],
  ['2024-11-24', '34', [], 'DI Yogyakarta elects no governor'],
  ['2024-11-24', '34.04', ['pilkada-2024 masa-tenang'], 'Sleman elects its bupati'],
  [
    '2024-09-24',
    '64.01',
    ['pilkada-2024 pemantau', 'pilkada-2024 badan-ad-hoc'],
    'between the draw of numbers and the campaign',
  ],
])('on %s in %s: %j (%s)', (day, region, stages) => {
  expect(stagesIn(day, region)).toEqual(stages)
})

test.each([
  ['2024-02-26', '64.01', ['pemilu'], 'before the first dated stage of Pilkada'],
  ['2024-02-27', '64.01', ['pemilu', 'pilkada'], 'both are under way: a person chooses'],
  ['2024-03-20', '64.01', ['pemilu', 'pilkada'], 'the last day of the recap of Pemilu'],
  ['2024-03-21', '64.01', ['pilkada'], 'the day after it'],
  ['2024-09-24', '64.01', ['pilkada'], 'a day of few stages is still a day of the election'],
  ['2024-12-16', '64.01', ['pilkada'], 'the last day of the recap'],
  ['2024-12-17', '64.01', [], 'the day after it'],
  ['2025-04-19', '64.02', ['pilkada'], 'a re-vote keeps the regime of the vote'],
  ['2024-11-01', '31.71', ['pilkada'], 'Jakarta Pusat elects a governor, no wali kota'],
])('on %s in %s the regimes are %j: %s', (day, region, regimes) => {
  expect(regimesIn(day, region)).toEqual(regimes)
})

// The days stand in tests/vectors/tahapan.json, taken from the timetables and not from the seed.
test.each(vectors.filter(({ from }) => from !== null))(
  '$election $stage holds from $from to $until, and neither the day before nor the day after: $because',
  ({ election, stage, from, until, held }) => {
    const region = contests[election]?.[0]?.regionCode ?? ''
    const holds = (day: string, beside: number) =>
      stagesIn(addDays(plainDate(day), beside), region).includes(`${election} ${stage}`)
    expect([holds(from ?? '', -1), holds(from ?? '', 0), holds(until, 0), holds(until, 1)]).toEqual([
      false,
      held,
      held,
      false,
    ])
  },
)

test('the stages are those of the timetables, each with its mark, and no others', () => {
  const told = (
    rows: readonly {
      election: string
      stage: string
      from: string | null
      until: string
      held: boolean
      mark: string
    }[],
  ) =>
    rows
      .map(({ election, stage, from, until, held, mark }) => [election, stage, from, until, held, mark].join(' '))
      .toSorted()
  const kept = elections.flatMap(({ id, stages }) =>
    stages.map(({ code, startsOn, endsOn, held, mark }) => ({
      election: id,
      stage: code,
      from: startsOn,
      until: endsOn,
      held,
      mark,
    })),
  )
  expect(told(kept.filter(({ election }) => election !== 'psu-kukar-2025'))).toEqual(told(vectors))
})

test('a run-off that nobody needed makes no election run on its days', () => {
  expect(electionsOn(elections, plainDate('2024-06-26'), '64.01').map(({ id }) => id)).toEqual(['pilkada-2024'])
})

test('a stage without a first day is in force on no day', () => {
  expect(stagesIn('2024-01-20', '64.01').filter((stage) => stage.includes('perencanaan'))).toEqual([])
  expect(electionsOn(elections, plainDate('2024-01-20'), '64.01').map(({ id }) => id)).toEqual(['pemilu-2024'])
})

test('people vote in the contests of their own region and of those above', () => {
  const pilkada = elections.find(({ id }) => id === 'pilkada-2024')
  expect(pilkada && contestsIn(pilkada, '64.01.04').map(({ kind }) => kind)).toEqual(['gubernur', 'bupati'])
  expect(pilkada && contestsIn(pilkada, '64')).toHaveLength(1)
  expect(pilkada && contestsIn(pilkada, '34')).toEqual([])
})

test('the penetapan that counts is that of the nearest contest, and none where no source gives a day', () => {
  const [, pilkada, revote] = elections
  const later = plainDate('2024-09-30')
  const disputed = pilkada && {
    ...pilkada,
    contests: pilkada.contests.map((contest) =>
      contest.regionCode === '64.01' ? { ...contest, fixedOn: later } : contest,
    ),
  }
  expect(disputed && fixedIn(disputed, '64.01.04.1001')).toBe(later)
  expect(disputed && fixedIn(disputed, '64.02')).toBe(fixedOn)
  expect(revote && fixedIn(revote, '64.02')).toBeNull()
  expect(pilkada && fixedIn(pilkada, '11.01')).toBeNull()
})
