import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers, type Netra } from '#app'
import { measures, silenceMeasure } from '#core'
import { addDays, localDay, plainDate, startOfDay } from '#law'
import { asActor, asPublic, publicNumbers, systemActors } from '#store'
import {
  countedTimes,
  listFigureChanges,
  listMonths,
  listPartChanges,
  publicNumbersAt,
  filesToldAsNothing,
  silenceOf,
  silenceOfAt,
} from '#store/views'
import type { PublicFigure } from '../../src/lib/angka/public-figure.ts'
import { silenceSheet } from '../../src/lib/angka/silence-sheet.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('full')
})
afterAll(() => clone.close())

const now = '2026-03-15T05:00:00.000Z'
const on = (day: string, hour = 5) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
const say = (at: string, shown: number | null, { measure = 'sanksi', region = '64' } = {}) =>
  sql`insert into netra.published_numbers (measure_id, region_code, shown, as_of) values (${measure}, ${region}, ${shown}, ${at})`.execute(
    clone.owner,
  )
const changes = async (region = '64', at = now) =>
  (await asPublic(clone.db, (db) => listFigureChanges(db, { of: { region }, now: at, most: 300 }))).map(
    ({ measureId, regionCode, day, before, after, note }) => ({ measureId, regionCode, day, before, after, note }),
  )
const change = (day: string, before: number | null, after: number | null) => ({
  ...{ measureId: 'sanksi', regionCode: '64', note: null },
  ...{ day, before, after },
})

test('a replaced figure is told by day, the last of each, when the day is over; the first is no change', async () => {
  await say(on('2026-03-10'), 7)
  await say(on('2026-03-12', 3), 8)
  await say(on('2026-03-12', 9), 9)
  await say(on('2026-03-13'), null)
  await say(on('2026-03-14'), 6)
  await say(on('2026-03-15', 4), 12)
  expect(await changes()).toEqual([
    change('2026-03-14', null, 6),
    change('2026-03-13', 9, null),
    change('2026-03-12', 7, 9),
  ])
  expect((await changes('64', '2026-03-15T17:00:00.000Z'))[0]).toEqual(change('2026-03-15', 6, 12))
  expect(await changes('65')).toEqual([])
  expect(await changes('00')).toHaveLength(3)
})

test('what went and came back within a day is no change, and the day is that of Jakarta', async () => {
  const region = '65'
  await say('2026-03-01T00:00:00.000Z', 20, { region })
  await say('2026-03-05T01:00:00.000Z', 21, { region })
  await say('2026-03-05T02:00:00.000Z', 20, { region })
  await say('2026-03-06T17:30:00.000Z', 25, { region })
  expect(await changes(region)).toEqual([{ ...change('2026-03-07', 20, 25), regionCode: region }])
})

test('of a measure every region is told, and of no other measure', async () => {
  await say('2026-03-01T00:00:00.000Z', 5, { measure: 'pleno', region: '65' })
  await say('2026-03-06T00:00:00.000Z', 6, { measure: 'pleno', region: '65' })
  const of = async (measure: string) =>
    (await asPublic(clone.db, (db) => listFigureChanges(db, { of: { measure }, now, most: 300 }))).map(
      ({ measureId, regionCode, day }) => [measureId, regionCode, day],
    )
  expect(await of('sanksi')).toEqual([
    ['sanksi', '64', '2026-03-14'],
    ['sanksi', '64', '2026-03-13'],
    ['sanksi', '64', '2026-03-12'],
    ['sanksi', '65', '2026-03-07'],
  ])
  expect(await of('pleno')).toEqual([['pleno', '65', '2026-03-06']])
})

test('parts that were told otherwise are told too: of pictures, of files that wait and of kinds of accused; what was told first is no change', async () => {
  const rows = [
    ['published_steps', 'picture, step, part, shown', `'corong', 'diputus', 'semua'`, [7, 12, 12]],
    ['published_steps', 'picture, step, part, shown', `'tenggat', 'bkn', 'lewat'`, [null, 9, 9]],
    ['published_steps', 'picture, step, part, shown', `'pemilihan', 'pemilu-2024', 'tepat'`, [12, 12, 17]],
    ['published_steps', 'picture, step, part, shown', `'pemilihan', 'pemilu-2024', 'diputus'`, [20, 20, 26]],
    [
      'published_files',
      'measure_id, addressee, band, region_code, shown',
      `'${silenceMeasure.id}', 'bkn', '31', '64'`,
      [5, 5, 20],
    ],
    ['published_accused', 'measure_id, accused, shown', `'sanksi', 'pns'`, [30, 25, null]],
  ] as const
  const days = ['2026-02-20', '2026-03-08', '2026-03-10'] as const
  for (const [table, columns, keys, values] of rows)
    for (const [at, shown] of values.entries())
      await sql
        .raw(
          `insert into netra.${table} (${columns}, as_of) values (${keys}, ${String(shown)}, '${on(days[at] ?? '')}')`,
        )
        .execute(clone.owner)
  // Only in the running day: told when it is over.
  await sql`insert into netra.published_steps (picture, step, part, shown, as_of) values ('corong', 'sanksi', 'semua', 5, ${on('2026-03-14')}),
    ('corong', 'sanksi', 'semua', 6, ${on('2026-03-15', 4)})`.execute(clone.owner)
  const parts = async (of: Parameters<typeof listPartChanges>[1]['of']) =>
    (await asPublic(clone.db, (db) => listPartChanges(db, { of, now })))
      .map(({ measureId, regionCode, part, day, before, after }) => [measureId, regionCode, part, day, before, after])
      .toSorted()
  const [accused, funnel, terms, elections, decided, waiting] = [
    [
      ['sanksi', '00', 'terlapor pns', '2026-03-08', 30, 25],
      ['sanksi', '00', 'terlapor pns', '2026-03-10', 25, null],
    ],
    [['dugaan-menurut-langkah', '00', 'diputus', '2026-03-08', 7, 12]],
    [['jangka-menurut-pemegang', '00', 'bkn lewat', '2026-03-08', null, 9]],
    [['jangka-menurut-pemilihan', '00', 'pemilu-2024 tepat', '2026-03-10', 12, 17]],
    [['putusan-menurut-pemilihan', '00', 'pemilu-2024 diputus', '2026-03-10', 20, 26]],
    [[silenceMeasure.id, '64', 'bkn 31', '2026-03-10', 5, 20]],
  ]
  expect(await parts({ region: '00' })).toEqual(
    [...funnel, ...terms, ...elections, ...decided, ...waiting, ...accused].toSorted(),
  )
  expect(await parts({ region: '64' })).toEqual(waiting)
  expect(await parts({ region: '65' })).toEqual([])
  expect(await parts({ measure: 'sanksi' })).toEqual(accused)
  expect(await parts({ measure: 'dugaan-menurut-langkah' })).toEqual(funnel)
  // A day later the running one is over.
  const later = await asPublic(clone.db, (db) =>
    listPartChanges(db, { of: { measure: 'dugaan-menurut-langkah' }, now: '2026-03-15T17:00:00.000Z' }),
  )
  expect(later[0]).toMatchObject({ part: 'sanksi', day: '2026-03-15', before: 5, after: 6 })
})

test('where the way of counting changed that day, its note stands beside it; nobody but a migration writes one', async () => {
  const note = { id: 'contoh', en: 'example' }
  await sql`insert into netra.method_changes (measure_id, changed_at, note) values ('sanksi', ${on('2026-03-12', 8)}, ${JSON.stringify(note)}::jsonb)`.execute(
    clone.owner,
  )
  expect((await changes()).map((one) => one.note)).toEqual([null, null, note])
  // One that concerns places below the nation alone does not stand at a figure of the nation.
  await say('2026-03-01T00:00:00.000Z', 20, { measure: 'pleno', region: '00' })
  await say('2026-03-06T00:00:00.000Z', 30, { measure: 'pleno', region: '00' })
  const notedOn = async (belowNation: boolean) => {
    await sql`insert into netra.method_changes (measure_id, changed_at, note, below_nation)
      values ('pleno', ${on('2026-03-06', belowNation ? 9 : 8)}, ${JSON.stringify(note)}::jsonb, ${belowNation})`.execute(
      clone.owner,
    )
    const all = await asPublic(clone.db, (db) => listFigureChanges(db, { of: { measure: 'pleno' }, now, most: 300 }))
    return all.flatMap((one) => (one.note === null ? [] : [one.regionCode]))
  }
  expect(await notedOn(true)).toEqual(['65'])
  expect(await notedOn(false)).toEqual(['00', '65'])
  for (const written of [
    `insert into netra.method_changes (measure_id, note) values ('sanksi', '{"id":"","en":""}')`,
    `insert into netra.published_files (measure_id, addressee, band, region_code, as_of) values ('x', 'bkn', '0', '64', now())`,
    `update netra.published_files set shown = 9`,
    `update netra.published_numbers set shown = 9`,
  ])
    await expect(
      asActor(clone.db, systemActors.clock, async (tx) => {
        await sql.raw(written).execute(tx)
      }),
      written,
    ).rejects.toThrow(/permission denied/)
})

test('a past moment is answered with the row that stood then, of one region or of all, and the ends of months', async () => {
  const at = async (moment: string, region?: string) =>
    (await asPublic(clone.db, (db) => publicNumbersAt(db, { measure: 'sanksi', region, at: moment }))).map(
      ({ regionCode, shown, asOf }) => ({ regionCode, shown, asOf }),
    )
  expect(await at(on('2026-03-12', 3), '64')).toEqual([{ regionCode: '64', shown: 8, asOf: on('2026-03-12', 3) }])
  expect(await at('2026-03-12T02:59:59.999Z', '64')).toMatchObject([{ shown: 7 }])
  expect(await at(on('2026-03-09'), '64')).toEqual([])
  expect((await at(on('2026-03-13'))).map(({ regionCode, shown }) => [regionCode, shown])).toEqual([
    ['64', null],
    ['65', 25],
  ])
  await say('2026-01-20T00:00:00.000Z', 3, { region: '00' })
  await say('2026-02-28T16:59:59.000Z', 4, { region: '00' })
  await say('2026-02-28T17:00:01.000Z', 5, { region: '00' })
  const months = await asPublic(clone.db, (db) => listMonths(db, { region: '00', measure: 'sanksi', now }))
  expect(months.map(({ day, shown, asOf }) => [day, shown, asOf])).toEqual([
    ['2026-02-28', 4, '2026-02-28T17:00:00.000Z'],
    ['2026-01-31', 3, '2026-01-31T17:00:00.000Z'],
  ])
  await say('2026-01-20T00:00:00.000Z', 9, { region: '65.01' })
  expect(
    (await asPublic(clone.db, (db) => listMonths(db, { region: '65.01', measure: 'sanksi', now }))).map(
      ({ day, regionCode, shown }) => [day, regionCode, shown],
    ),
  ).toEqual([
    ['2026-02-28', '65.01', 9],
    ['2026-01-31', '65.01', 9],
  ])
})

test('what counts reports waits for the next day, and a new day counts everything', async () => {
  await sql`truncate netra.published_numbers, netra.published_files, netra.public_numbers`.execute(clone.owner)
  const day = localDay(clone.netra.clock(), 'WIB')
  const hands = (at: string): Pick<Netra, 'db' | 'clock'> => ({ db: clone.db, clock: () => at })
  const timesOf = async (measure: string) => (await asPublic(clone.db, (db) => countedTimes(db, measure)))?.last
  const [first, later] = ['01:00', '02:00'].map((time) => new Date(`${day}T${time}:00+07:00`).toISOString())
  expect(await publishNumbers(hands(first ?? ''))).toBe(true)
  // That all else is told at once, where something happened, angka.test.ts shows.
  await publishNumbers(hands(later ?? ''))
  expect([await timesOf('laporan-masuk'), await timesOf('penolakan-lain')]).toEqual([first, first])
  const morrow = startOfDay(addDays(plainDate(day), 1), 'WIB')
  expect(await publishNumbers(hands(morrow))).toBe(true)
  for (const { id } of measures) expect(await timesOf(id), id).toBe(morrow)
  expect(await publishNumbers(hands(new Date(Date.parse(morrow) + 60_000).toISOString()))).toBe(false)
})

test('files without news are kept as they were said, and a place where nothing waits any more is said with zero', async () => {
  const { id: measure } = silenceMeasure
  const publish = (
    at: string,
    numbers: readonly { addressee: string; band: string; region: string; shown: number | null }[],
  ) =>
    asActor(clone.db, systemActors.clock, (tx) =>
      publicNumbers.publishSilence(tx, numbers as Parameters<typeof publicNumbers.publishSilence>[1], at),
    )
  const at = async (moment: string) =>
    (await asPublic(clone.db, (db) => silenceOfAt(db, { measure, region: '64', at: moment })))
      .filter(({ addressee }) => addressee !== 'semua')
      .map(({ addressee, band, region, shown }) => [addressee, band, region, shown])
  const all = (shown: number | null) => ({ addressee: 'semua', band: 'semua', region: '00', shown })
  await publish('2027-01-01T00:00:00.000Z', [all(9), { addressee: 'bkn', band: '0', region: '64', shown: 9 }])
  await publish('2027-01-02T00:00:00.000Z', [all(20), { addressee: 'bkn', band: '8', region: '64', shown: null }])
  expect(await at('2027-01-01T12:00:00.000Z')).toEqual([['bkn', '0', '64', 9]])
  expect(await at('2027-01-02T00:00:00.000Z')).toEqual([['bkn', '8', '64', null]])
  expect(await at('2027-01-02T00:00:00.000Z')).toEqual(
    (await asPublic(clone.db, (db) => silenceOf(db, '64')))
      .filter(({ addressee }) => addressee !== 'semua')
      .map(({ addressee, band, region, shown }) => [addressee, band, region, shown]),
  )
  // Of which moment a zero of a region is, and not that of the nation's last count: when it was told last as nothing, or since all was told.
  await publish('2027-01-03T00:00:00.000Z', [all(25), { addressee: 'bkn', band: '8', region: '64', shown: null }])
  const zeroAt = async (band: string) => {
    const [rows, zeros] = await asPublic(
      clone.db,
      async (db) => [await silenceOf(db, '64'), await filesToldAsNothing(db, measure, '64')] as const,
    )
    const bands: Readonly<Record<string, PublicFigure>> =
      silenceSheet(rows, '64', measure, zeros)?.lines.find(({ bands: known }) => known['0'].part === 'bkn 0')?.bands ??
      {}
    return [bands[band]?.shown, bands[band]?.asOf]
  }
  expect(await zeroAt('0')).toEqual([0, '2027-01-02T00:00:00.000Z'])
  expect(await zeroAt('8')).toEqual([null, '2027-01-03T00:00:00.000Z'])
  const { first } = await asPublic(clone.db, (db) => filesToldAsNothing(db, measure, '64'))
  expect(await zeroAt('91')).toEqual([0, first])
  expect(first !== null && first < '2027-01-02T00:00:00.000Z').toBe(true)
  // While all of it is hidden nothing is told as nothing: that begins anew when it is told again.
  await publish('2027-01-04T00:00:00.000Z', [all(null)])
  await publish('2027-01-05T00:00:00.000Z', [all(30), { addressee: 'bkn', band: '8', region: '64', shown: 9 }])
  await publish('2027-01-06T00:00:00.000Z', [all(31), { addressee: 'bkn', band: '8', region: '64', shown: 9 }])
  expect(await zeroAt('91')).toEqual([0, '2027-01-05T00:00:00.000Z'])
})
