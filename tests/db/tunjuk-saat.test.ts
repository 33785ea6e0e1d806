/** Somebody asks for everything that is public once a minute, and wants to know in which minute somebody reported. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askInformation, growLog, publishNumbers, rateByReceipt, receiveReport, type Netra } from '#app'
import { localDay, plainDate } from '#law'
import { newId } from '#store'
import { listInformationRequests, listInformationSteps } from '#store/views'
import { requestRows } from '../../src/app/terbuka/request-rows.ts'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
/** Ids of events begin with the moment they are made at, so that his minutes are seconds here. */
let start: number
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  start = Date.now()
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'netra'::regnamespace and relkind in ('r', 'p') and not relispartition and relname ~ '^(public|published)_'`.execute(
    clone.owner,
  )
  tables = [...rows.map(({ name }) => name), ...named]
  // Nothing was counted today.
  await sql`update netra.public_numbers set as_of = as_of - interval '2 days'`.execute(clone.owner)
})
afterAll(() => clone.close())

const at = (minute: number): Netra => ({ ...clone.netra, clock: () => new Date(start + minute * 1_000).toISOString() })

/** Every row that a page, a feed, a file or an answer for programs can be made of, as whoever has not signed in may read it: a new table of that kind is among them by its name. */
let tables: readonly string[] = []
const named = ['allegation_editions', 'rank_editions', 'rank_values', 'releases', 'release_numbers']
const everything = async () => {
  const said: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(t::text, ' ' order by t::text), '') as all from ${sql.table(`netra.${table}`)} t`.execute(
      clone.owner,
    )
    said[table] = rows[0]?.all ?? ''
  }
  return said
}
/** What he sees that is another than a minute before. */
const changedBy = async (minute: number, happen: () => Promise<unknown>, publish = publishNumbers) => {
  const before = await everything()
  await happen()
  await publish(at(minute))
  const after = await everything()
  return tables.filter((table) => before[table] !== after[table])
}

const report = async (minute: number) => {
  const day = plainDate(localDay(at(minute).clock(), 'WIB'))
  const told = {
    ...({ lane: 'informasi', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day } as const),
    narrative: 'Seorang pegawai rekaan mengajak memilih.',
    subject: { kind: 'lain' } as const,
    secrets: {},
  }
  return granted(await receiveReport(at(minute), told, { door: 'web' })).receipt
}
const nothing = () => Promise.resolve()
/** An event as an office records it of a case with a number, or without one. */
const recorded = (minute: number, type: string, of: 'registered' | 'not registered') =>
  sql`insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
    select ${newId()}, 'perkara', ${type}, c.id, c.handling_office_id, ${actor('Contoh Eka Penanganan')}, ${at(minute - 0.5).clock()}, ${at(minute - 0.5).clock()},
      '{}', substr(sha256('a'), 1, 16), sha256(uuid_send(gen_random_uuid()))
    from netra.cases c where (c.register_number is not null) = ${of === 'registered'} limit 1`.execute(clone.owner)

describe('a minute-by-minute observer', () => {
  test('sees a new day counted, and then nothing where nothing happens', async () => {
    expect(await changedBy(0, nothing)).toContain('public_numbers')
    expect(await changedBy(1, nothing)).toEqual([])
  })

  test('sees nothing of a report, nor of what its reporter does afterwards', async () => {
    let receipt = ''
    expect(await changedBy(2, async () => (receipt = await report(2)))).toEqual([])
    expect(await changedBy(3, () => report(3))).toEqual([])
    await sql`update netra.cases set state = 'selesai' where id = (select case_id from netra.reports order by received_at desc limit 1)`.execute(
      clone.owner,
    )
    expect(receipt).not.toBe('')
    expect(
      await changedBy(4, () => rateByReceipt(at(4), { typed: receipt, address: '127.0.0.9', choice: 'puas' })),
    ).toEqual([])
    for (const [n, type] of [
      'message-came',
      'evidence-received',
      'second-look-asked',
      'case-moved',
      'conflict-claimed',
    ].entries())
      expect(await changedBy(5 + n, () => recorded(5 + n, type, 'not registered')), type).toEqual([])
  })

  test('sees it where any event lets the numbers be counted, as was the rule before', async () => {
    const asBefore: typeof publishNumbers = async (netra) => {
      const { rows } = await sql<{ came: boolean }>`
        select exists (select from netra.events where recorded_at >= (select max(as_of) from netra.public_numbers where measure_id = 'sanksi')) as came`.execute(
        clone.owner,
      )
      return rows[0]?.came === true && publishNumbers(netra, 'everything')
    }
    expect(await changedBy(20, () => report(20), asBefore)).toContain('public_numbers')
  })

  test('sees at once what an office records of a registered case', async () => {
    expect(await changedBy(30, () => recorded(30, 'case-moved', 'registered'))).toContain('public_numbers')
    expect(await changedBy(31, () => recorded(31, 'evidence-received', 'registered'))).toEqual([])
    expect(await changedBy(32, () => recorded(32, 'follow-up-recorded', 'registered'))).toContain('public_numbers')
  })

  describe('of requests for information', () => {
    /** What everybody reads of them in that minute: the list, the feed, the file; `former`: as the list was, which showed all at once. */
    const readAt = async (minute: number, how: 'now' | 'former' = 'now') => {
      const now = at(how === 'now' ? minute : minute + 2 * 86_400).clock()
      const rows: unknown[] = []
      for await (const batch of requestRows({ ...clone.netra, clock: () => now })) rows.push(batch)
      return JSON.stringify([
        await listInformationRequests(clone.db, { now, size: 100 }),
        await listInformationSteps(clone.db, 100),
        rows,
      ])
    }
    const ask = async (minute: number) => {
      const id: string = randomUUID()
      const words = 'Rekap kegiatan sosialisasi tahun ini.'
      granted(await askInformation(at(minute), { id, regionCode: '33.19', words, address: '127.0.0.8' }))
      return id
    }

    test('sees neither the minute nor the order in which somebody asked; only who asked has its page at once', async () => {
      const before = [await readAt(40), await readAt(40, 'former')]
      const ids = [await ask(41), await ask(42), await ask(43)]
      expect(await readAt(44)).toBe(before[0])
      expect(await readAt(44, 'former')).not.toBe(before[1])
      expect(await changedBy(45, () => ask(45))).toEqual([])
      const own = await listInformationRequests(clone.db, { now: at(46).clock(), id: ids[0] ?? '' })
      expect(own.requests.map(({ id }) => id)).toEqual(ids.slice(0, 1))
      // On the next day all of them, by ids of chance: their order says nothing.
      const { requests } = await listInformationRequests(clone.db, { now: at(86_446).clock(), size: 100 })
      const listed = requests.map(({ id }) => id)
      expect(listed.filter((id) => ids.includes(id))).toEqual(ids.toSorted().toReversed())
      for (const id of listed) expect(id.charAt(14)).toBe('4')
    })
  })

  test('sees the report on the next day, at the minute at which everything is counted on any day', async () => {
    const reportsAt = async () =>
      (
        await clone.owner
          .selectFrom('netra.published_numbers')
          .select('as_of as at')
          .distinct()
          .where('measure_id', '=', 'laporan-masuk')
          .where('as_of', '>=', at(0).clock())
          .execute()
      ).map(({ at: moment }) => moment)
    const morrow = 86_400
    expect(await changedBy(morrow, nothing)).toContain('public_numbers')
    for (const moment of await reportsAt())
      expect([at(0).clock(), at(20).clock(), at(morrow).clock()]).toContain(moment)
  })

  test('sees the log grow by the same in each batch, whatever came', async () => {
    for (let waiting = 1; waiting > 0;) waiting = (await growLog(at(900))).events
    const sizeOf = async () => (await growLog(at(901))).size
    const first = await sizeOf()
    const quiet = (await sizeOf()) - first
    await report(902)
    await report(902)
    expect((await sizeOf()) - first - quiet).toBe(quiet)
  })
})
