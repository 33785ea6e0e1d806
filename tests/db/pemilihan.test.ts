import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contestsIn, regimesOn, stagesOn, type Election } from '#core'
import { plainDate } from '#law'
import { listElections, showElections } from '#store/views'
import vectors from '../vectors/tahapan.json' with { type: 'json' }
import { cloneDatabase, type Clone } from '../support/database.ts'

let country: Clone
let elections: readonly Election[]
beforeAll(async () => {
  country = await cloneDatabase('full')
  elections = await listElections(country.db)
})
afterAll(() => country.close())

const election = (id: string) => {
  const found = elections.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no election ${id}`)
  return found
}

test('Pilkada 2024 is 545 contests: 37 governors, 415 bupati, 93 wali kota', () => {
  const { contests } = election('pilkada-2024')
  const of = (kind: string) => contests.filter((contest) => contest.kind === kind)
  expect([contests.length, of('gubernur').length, of('bupati').length, of('wali-kota').length]).toEqual([
    545, 37, 415, 93,
  ])
  expect(of('gubernur').some(({ regionCode }) => regionCode === '34')).toBe(false)
  expect(contests.filter(({ regionCode }) => regionCode.startsWith('31'))).toEqual([
    { kind: 'gubernur', regionCode: '31', fixedOn: '2024-09-22' },
  ])
  expect(contests.every(({ fixedOn }) => fixedOn === '2024-09-22')).toBe(true)
})

test('the stages are loaded as the timetables have them, with their marks and notes', async () => {
  const loaded = elections.flatMap(({ id, stages }) =>
    stages.map(({ code, startsOn, endsOn, held, mark }) => [id, code, startsOn, endsOn, held, mark].join(' ')),
  )
  const told = vectors.map(({ election, stage, from, until, held, mark }) =>
    [election, stage, from, until, held, mark].join(' '),
  )
  expect(loaded.filter((line) => !line.startsWith('psu-kukar-2025')).toSorted()).toEqual(told.toSorted())
  const shown = (await showElections(country.db)).flatMap(({ id, stages }) => stages.map((stage) => ({ id, ...stage })))
  const quiet = shown.find(({ id, code }) => id === 'pilkada-2024' && code === 'masa-tenang')
  expect(quiet?.note?.id).toContain('IDN mencetak 23–26 November')
  expect(shown.filter(({ mark, note }) => mark === 'X' && note === null)).toEqual([])
})

test('the page counts the contests of Pilkada 2024 by province, and names the one of the re-vote', async () => {
  const shown = new Map((await showElections(country.db)).map((election) => [election.id, election.contests]))
  const pilkada = shown.get('pilkada-2024') ?? []
  const sum = (kind: string) =>
    pilkada.filter((row) => row.kind === kind).reduce((total, { count }) => total + count, 0)
  expect([sum('gubernur'), sum('bupati'), sum('wali-kota')]).toEqual([37, 415, 93])
  expect(
    pilkada.filter(({ provinceCode }) => provinceCode === '64').map(({ kind, count }) => `${kind} ${String(count)}`),
  ).toEqual(['bupati 7', 'gubernur 1', 'wali-kota 3'])
  expect(new Set(pilkada.flatMap(({ fixedFrom, fixedUntil }) => [fixedFrom, fixedUntil]))).toEqual(
    new Set(['2024-09-22']),
  )
  expect(shown.get('psu-kukar-2025')).toMatchObject([
    {
      kind: 'bupati',
      count: 1,
      regionName: 'Kabupaten Kutai Kartanegara',
      provinceName: 'Kalimantan Timur',
      fixedFrom: null,
      marks: [expect.stringMatching(/^(C2|C1|U|X)$/)],
    },
  ])
})

test('the re-vote is in Kutai Kartanegara alone', () => {
  expect(election('psu-kukar-2025').contests).toEqual([{ kind: 'bupati', regionCode: '64.02', fixedOn: null }])
})

test.each([
  ['2024-02-12', '64.01', ['pemilu'], 'pemilu-2024 masa-tenang'],
  ['2024-10-17', '33.19', ['pilkada'], 'pilkada-2024 kampanye'],
  ['2024-11-27', '31.71', ['pilkada'], 'pilkada-2024 pemungutan-suara'],
  ['2025-04-19', '64.02', ['pilkada'], 'psu-kukar-2025 pemungutan-suara'],
])('on %s in %s the regimes are %j and the stage is %s', (day, region, regimes, stage) => {
  expect(regimesOn(elections, plainDate(day), region)).toEqual(regimes)
  expect(stagesOn(elections, plainDate(day), region).map((on) => `${on.election.id} ${on.stage.code}`)).toContain(stage)
})

test('people of Sleman vote for a bupati and no governor', () => {
  expect(contestsIn(election('pilkada-2024'), '34.04').map(({ kind }) => kind)).toEqual(['bupati'])
  expect(contestsIn(election('pilkada-2024'), '34')).toEqual([])
})

test('an election has a source and a mark, and the app cannot change it', async () => {
  const { rows } = await sql`select id from netra.elections where mark = '' or source = ''`.execute(country.db)
  expect(rows).toEqual([])
  for (const statement of [
    sql`update netra.stages set ends_on = '2030-01-01'`,
    sql`delete from netra.contests`,
    sql`update netra.elections set regime = 'pemilu'`,
  ]) {
    await expect(statement.execute(country.db)).rejects.toThrow(/permission denied/)
  }
})
