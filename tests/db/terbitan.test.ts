import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterFigure, type EnterFigure } from '#app'
import { asActor, type ActorId } from '#store'
import { listFigures, ourNumbersOn, threadedFigures, versionsOfFigure } from '#store/views'
import { threadsInWords } from '../../src/lib/terbitan/threads.ts'
import { loadPublishedFigures } from '../../src/main/loaders/terbitan.ts'
import figures from '../../db/seeds/terbitan/figures.json' with { type: 'json' }
import { openWorld, type World } from './desk-world.ts'

let world: World
let officer: ActorId
let elsewhere: ActorId
beforeAll(async () => {
  world = await openWorld('2026-11-30T02:00:00.000Z')
  officer = await world.person('legal-officer', 'BAWASLU-RI')
  elsewhere = await world.person('legal-officer', 'BAWASLU-33.19')
  // Of the nation the world has a few regions alone.
  await world.owner.query(
    `insert into netra.regions (code, level, name, short_name, zone, valid_from)
     select code, case length(code) when 2 then 'provinsi' when 5 then 'kabupaten' else 'kecamatan' end, code, code, 'WIB', '2000-01-01' from unnest($1::text[]) as code
     on conflict do nothing`,
    [
      figures
        .flatMap(({ region }) => (region === null || region === '00' ? [] : [region.slice(0, 2), region]))
        .toSorted(),
    ],
  )
  await loadPublishedFigures(world.owner)
})
afterAll(() => world.close())

const figure: EnterFigure['figure'] = {
  id: 'contoh-2026-11',
  publisher: 'Lembaga Contoh',
  subject: 'netralitas-asn',
  region: '82',
  title: { id: 'Perkara contoh', en: 'Example cases' },
  value: 54,
  unit: 'perkara',
  stage: null,
  asOf: '2026-11-20',
  saidOn: '2026-11-21',
  source: { name: 'Koran Contoh', url: null },
  mark: 'C1',
  thread: 'contoh',
  measure: 'perkara-diregister',
  claims: [{ kind: 'sum', how: 'each-once', parts: [{ label: 'a', value: 56 }], total: 54 }],
  note: null,
}
const enter = (actor: ActorId, wanted: Partial<EnterFigure> = {}) =>
  enterFigure(world.desk, { actor, figure, corrects: null, ...wanted })

describe('what others published is read by everybody and written by one office', () => {
  test('the real ones are there, each with the source it came from', async () => {
    const { total, figures } = await listFigures(world.desk.db, { publisher: null, subject: null, year: null }, 1)
    expect(total).toBeGreaterThanOrEqual(67)
    expect(figures.every(({ source }) => source.name !== '')).toBe(true)
    const by2024 = await listFigures(
      world.desk.db,
      { publisher: 'Bawaslu RI', subject: 'netralitas-asn', year: '2024' },
      1,
    )
    expect(by2024.figures.map(({ value }) => value)).toEqual(expect.arrayContaining([433, 878, 802]))
    expect(by2024.figures.every(({ publisher }) => publisher === 'Bawaslu RI')).toBe(true)
  })

  test('a second load changes nothing', async () => {
    const before = await threadedFigures(world.desk.db)
    await loadPublishedFigures(world.owner)
    expect(await threadedFigures(world.desk.db)).toEqual(before)
  })

  test('the national legal officer enters one, corrects it, and both versions stay', async () => {
    expect(await enter(officer)).toEqual({ ok: true, value: { id: 'contoh-2026-11', version: 1 } })
    expect(await enter(officer)).toMatchObject({ ok: false, refusal: { field: 'id', problem: 'told-before' } })
    const corrects = { version: 1, reason: 'Salah ketik' }
    const corrected = { figure: { ...figure, value: 56 }, corrects }
    expect(await enter(officer, corrected)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await enter(officer, corrected)).toMatchObject({ ok: false, refusal: { reason: 'moved-meanwhile' } })
    const versions = await versionsOfFigure(world.desk.db, 'contoh-2026-11')
    expect(versions.map(({ version, value, reason }) => [version, value, reason])).toEqual([
      [2, 56, 'Salah ketik'],
      [1, 54, null],
    ])
    const events = await world.owner.query(
      `select type, data ->> 'version' as version from netra.events where data ->> 'figure' = 'contoh-2026-11' order by recorded_at, type desc`,
    )
    expect(events.rows).toEqual([
      { type: 'figure-entered', version: '1' },
      { type: 'figure-corrected', version: '2' },
    ])
  })

  test('what a loader wrote and somebody corrected is left alone by the next load', async () => {
    const [read] = await versionsOfFigure(world.desk.db, 'kudus-2024-surat-suara')
    if (read === undefined) throw new Error('not loaded')
    const { version: _, ...rest } = read
    const corrected = await enter(officer, { figure: { ...rest, value: 5800 }, corrects: { version: 1, reason: 'x' } })
    expect(corrected.ok).toBe(true)
    await loadPublishedFigures(world.owner)
    const versions = await versionsOfFigure(world.desk.db, read.id)
    expect(versions.map(({ version, value }) => [version, value])).toEqual([
      [2, 5800],
      [1, 5887],
    ])
  })

  test.each([
    ['publisher', { publisher: ' ' }],
    ['asOf', { asOf: '2026-13' }],
    ['asOf', { asOf: '2026-12-24' }],
    ['saidOn', { saidOn: '30/11/2026' }],
    ['region', { region: '99' }],
    ['measure', { measure: 'tidak-ada' }],
    ['id', { id: 'Contoh 1' }],
  ] as const)('%s is refused: %o', async (field, wrong) => {
    const refused = await enter(officer, { figure: { ...figure, id: 'contoh-lain', ...wrong } })
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'field', field } })
  })

  test('to a legal officer of another office there is no such form, and the table refuses him too', async () => {
    expect(await enter(elsewhere, { figure: { ...figure, id: 'lain' } })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-found' },
    })
    const insert = (actor: ActorId, id: string) =>
      asActor(world.desk.db, actor, (tx) =>
        tx
          .insertInto('netra.published_figures')
          .values({
            id,
            version: 1,
            publisher: 'x',
            subject: 'pemilih',
            title: JSON.stringify({ id: 'x', en: 'x' }),
            source_name: 'x',
            mark: 'U',
            entered_at: '2026-11-30T00:00:00Z',
            entered_by: actor,
          })
          .execute(),
      )
    await expect(insert(elsewhere, 'ditolak')).rejects.toThrow(/row-level security/)
    // The control: the same row of whoever may.
    await expect(insert(officer, 'diterima')).resolves.toBeDefined()
  })

  test('nobody changes or deletes a version', async () => {
    const change = (statement: 'update' | 'delete') =>
      asActor(world.desk.db, officer, (tx) =>
        (statement === 'update'
          ? sql`update netra.published_figures set value = 1 where id = 'kasn-2018'`
          : sql`delete from netra.published_figures where id = 'kasn-2018'`
        ).execute(tx),
      )
    await expect(change('update')).rejects.toThrow(/permission denied/)
    await expect(change('delete')).rejects.toThrow(/permission denied/)
  })
})

test('ours are those of the end of that day, and none before the first count', async () => {
  const at = (moment: string, shown: number) =>
    world.owner.query(
      `insert into netra.published_numbers (measure_id, region_code, shown, as_of) values ('perkara-diregister', '82', $1, $2)`,
      [shown, moment],
    )
  await at('2026-11-20T16:59:00Z', 54)
  await at('2026-11-20T17:01:00Z', 60)
  expect(await ourNumbersOn(world.desk.db, '82', '2026-11-20')).toEqual([{ measure: 'perkara-diregister', shown: 54 }])
  expect(await ourNumbersOn(world.desk.db, '82', '2026-11-21')).toEqual([{ measure: 'perkara-diregister', shown: 60 }])
  expect(await ourNumbersOn(world.desk.db, '82', '2026-11-19')).toEqual([])
})

test('no two rangkaian are called the same, and each by all who said something of it', async () => {
  const threads = await threadsInWords(world.desk.db)
  const names = threads.map(({ publishers, title, numbers }) => `${publishers}: ${title} (${numbers})`)
  expect(threads.length).toBeGreaterThan(8)
  expect(new Set(threads.map(({ publishers, title }) => `${publishers}: ${title}`)).size).toBe(threads.length)
  expect(names).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^KASN, BKN: Netralitas ASN.* \(369 → .* → 2\.034\)$/) as string,
      expect.stringMatching(/^Bawaslu RI: Netralitas ASN, Pilkada 2024.* \(.*433 → 878 → 802\)$/) as string,
    ]),
  )
})
