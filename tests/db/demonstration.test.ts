import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { holdPleno, moveCase, replayAndCompare, type ActorId, type Netra } from '#app'
import { localDay, quorumFor } from '#law'
import { asActor, plenoStore } from '#store'
import { listChainLate } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import type { Story } from '../../src/main/demonstration/scene.ts'
import { arriving } from '../../src/main/demonstration/stories/arriving.ts'
import { registered } from '../../src/main/demonstration/stories/registered.ts'
import { chapterOf, storyDays } from '../../src/main/demonstration/story-days.ts'
import { tell } from '../../src/main/demonstration/tell.ts'
import { storyLoader } from '../../src/main/loaders/cerita-contoh.ts'
import { withLock } from '../../src/main/lock.ts'
import { prepareData } from '../../src/main/prepare.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { urlsIn } from '../support/template.ts'
import { granted, unanimous } from './granted.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const open = [
  'informasi-awal',
  'diterima-daring',
  'kajian-awal',
  'perbaikan',
  'diregister',
  'klarifikasi',
  'kajian',
  'pleno-akhir',
  'diteruskan',
  'tindak-lanjut',
]
const casesIn = async ({ owner }: Clone, region = '64.01') =>
  owner
    .selectFrom('netra.cases')
    .select(['id', 'state', 'kind', 'register_number', 'opened_at', 'origin'])
    .where('regency_code', '=', region)
    .orderBy('opened_at')
    .execute()
const count = async ({ owner }: Clone, table: 'netra.cases' | 'netra.events' | 'netra.deadlines') =>
  (
    await owner
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

describe('the story', () => {
  test('has one case of Paser in each state a case waits in, and finished ones beside them', async () => {
    const states = (await casesIn(clone)).map(({ state }) => state)
    for (const state of open)
      expect(
        states.filter((one) => one === state),
        state,
      ).toHaveLength(1)
    expect(states).toEqual(expect.arrayContaining(['tuntas', 'selesai', 'ditautkan']))
    expect(new Set((await casesIn(clone)).map(({ kind }) => kind))).toEqual(
      new Set(['netralitas', 'tekanan-pada-asn', 'politik-uang']),
    )
  })

  test('was told through the rules: every case can be rebuilt from its events, and every leaf verifies', async () => {
    const compared = await replayAndCompare(clone.netra)
    expect(compared.differences).toEqual([])
    expect(compared.cases).toBe(await count(clone, 'netra.cases'))
    expect(compared.events).toBe(await count(clone, 'netra.events'))
  })

  test('gives every event an actor that is somebody', async () => {
    const strangers = await clone.owner
      .selectFrom('netra.events as e')
      .leftJoin('netra.accounts as a', 'a.id', 'e.actor_id')
      .select('e.id')
      .where('a.name', 'is', null)
      .execute()
    expect(strangers).toEqual([])
    const actors = await clone.owner
      .selectFrom('netra.events')
      .select('actor_id')
      .distinct()
      .where('stream', 'in', ['perkara', 'penerusan', 'lhp'])
      .execute()
    expect(actors.length).toBeGreaterThan(8)
  })

  test('names nobody who could be real', async () => {
    const names = await clone.owner
      .selectFrom('netra.allegations')
      .select(['subject_name', 'subject_office_name'])
      .execute()
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter(({ subject_name: name }) => !name?.includes('Contoh'))).toEqual([])
    expect(names.filter(({ subject_office_name: office }) => office !== null && !office.includes('Contoh'))).toEqual([])
    const people = await clone.owner
      .selectFrom('netra.accounts')
      .select('name')
      .where('kind', '=', 'person')
      .where('name', 'not like', '%Contoh%')
      .execute()
    expect(people).toEqual([])
  })

  test('numbers its cases in the order of their registration', async () => {
    const numbers = (
      await clone.owner
        .selectFrom('netra.cases')
        .select('register_number')
        .where('regency_code', '=', '64.01')
        .where('origin', '<>', 'temuan')
        .where('register_number', 'is not', null)
        .orderBy('registered_on')
        .orderBy('register_number')
        .execute()
    ).map(({ register_number: number }) => Number(number?.slice(0, 2)))
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  test('keeps clocks that still run, and one case late that the province sees', async () => {
    const running = await clone.owner
      .selectFrom('netra.deadlines as d')
      .innerJoin('netra.cases as c', 'c.id', 'd.case_id')
      .select(['c.state', 'd.rule_id', 'd.acting', 'd.due_at', 'd.owner'])
      .where('d.closed_at', 'is', null)
      .execute()
    expect(running.filter(({ acting }) => !acting)).toEqual([])
    const now = clone.netra.clock()
    const inTime = running
      .filter(({ due_at: due }) => due > now)
      .map(({ state }) => state)
      .sort()
    expect(inTime).toEqual([
      'diregister',
      'diregister',
      'diterima-daring',
      'kajian-awal',
      'klarifikasi',
      'klarifikasi',
      'perbaikan',
      'pleno-akhir',
    ])
    const late = await asActor(clone.db, actor('Contoh Laras Provinsi'), (tx) => listChainLate(tx, now))
    expect(late).toMatchObject([{ state: 'kajian', ruleId: 'P12', acting: true }])
    const second = running.filter(({ owner, due_at: due }) => owner === 'penerima-penerusan' && due <= now)
    expect(second).toMatchObject([{ state: 'tindak-lanjut', rule_id: 'F5' }])
  })

  test('has an LHP being written, one before the pleno, one without suspicion and one that became a temuan', async () => {
    const lhps = await clone.owner.selectFrom('netra.lhps').select(['state', 'number']).orderBy('state').execute()
    expect(lhps.map(({ state }) => state)).toEqual(['diajukan', 'draf', 'selesai', 'temuan'])
    expect(lhps.filter(({ number }) => number === null)).toHaveLength(1)
  })

  test('leaves one refusal at the counter to the auditor, with its reason', async () => {
    const seen = (name: string) =>
      asActor(clone.db, actor(name), (tx) =>
        tx.selectFrom('netra.events').select('data').where('type', '=', 'report-refused-at-counter').execute(),
      )
    expect(await seen('Contoh Endah Auditor')).toMatchObject([
      { data: { reason: expect.stringContaining('identitas') as unknown } },
    ])
    expect(await seen('Contoh Rizal Tetangga')).toEqual([])
  })

  test('lets unconfirmed rules act by a decision that says it is a demonstration', async () => {
    const confirmations = await clone.owner.selectFrom('netra.law_confirmations').selectAll().execute()
    expect(confirmations.length).toBeGreaterThan(5)
    for (const { demonstration, reason } of confirmations)
      expect([demonstration, reason]).toEqual([true, expect.stringContaining('contoh untuk peragaan')])
  })
})

describe('the people', () => {
  test('fill the pleno of every Bawaslu office of the story: each has a size whose quorum is known', async () => {
    const offices = await clone.owner
      .selectFrom('netra.offices as o')
      .innerJoin('netra.memberships as m', 'm.office_id', 'o.id')
      .select(['o.id', 'o.code'])
      .distinct()
      .where('m.demonstration', '=', true)
      // Where only letters are written nobody decides on a case.
      .where('m.role', '!=', 'sekretariat')
      .where('o.kind', 'in', ['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam'])
      .orderBy('o.code')
      .execute()
    const today = localDay(clone.netra.clock(), 'WITA')
    const sizes = await Promise.all(
      offices.map(async ({ id, code }) => {
        const members = await asActor(clone.db, actor('Contoh Endah Auditor'), (tx) =>
          plenoStore.commissioners(tx, id, today),
        )
        return [code, members.length, members[0]?.role, quorumFor(members.length, today) !== null]
      }),
    )
    expect(sizes).toEqual([
      ['BAWASLU-64', 5, 'ketua', true],
      ['BAWASLU-64.01', 5, 'ketua', true],
      ['BAWASLU-64.02', 3, 'ketua', true],
      ['BAWASLU-64.03', 3, 'ketua', true],
      ['BAWASLU-64.71', 3, 'ketua', true],
      ['BAWASLU-64.72', 3, 'ketua', true],
      ['BAWASLU-RI', 5, 'ketua', true],
      ['PANWASCAM-64.01.04', 3, 'ketua', true],
    ])
  })

  test('decide at the province what it has taken over', async () => {
    const other = await cloneDatabase('demonstration')
    try {
      const waiting = (await casesIn(other)).find(({ state }) => state === 'kajian-awal')
      const province = await other.owner
        .selectFrom('netra.offices')
        .select('id')
        .where('code', '=', 'BAWASLU-64')
        .executeTakeFirstOrThrow()
      const chair = actor('Contoh Nia Provinsi')
      const caseId = waiting?.id ?? ''
      granted(
        await moveCase(other.netra, {
          caseId,
          actor: chair,
          action: 'take-over',
          officeId: province.id,
          reason: 'Contoh pengambilalihan.',
        }),
      )
      granted(await moveCase(other.netra, { caseId, actor: actor('Contoh Laras Provinsi'), action: 'review' }))
      const members = await asActor(other.db, chair, (tx) =>
        plenoStore.commissioners(tx, province.id, localDay(other.netra.clock(), 'WITA')),
      )
      const held = granted(
        await holdPleno(other.netra, {
          caseId,
          actor: chair,
          action: 'decline',
          ...unanimous(members.map(({ accountId }) => accountId as ActorId)),
        }),
      )
      expect(held).toMatchObject({ adopted: true, decided: { quorum: 3, quorumRule: 'KUORUM-5' } })
    } finally {
      await other.close()
    }
  })
})

describe('the marks', () => {
  test('stand on every row, also on what the app writes, and the app cannot take them off', async () => {
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.columns where table_schema = 'netra' and column_name = 'demonstration' order by 1`.execute(
      clone.owner,
    )
    const unmarked: Record<string, number> = {}
    for (const { name } of tables.rows) {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(`netra.${name}`)} where not demonstration`.execute(clone.owner)
      if (rows[0] && rows[0].n > 0) unmarked[name] = rows[0].n
    }
    // The figures that others published are real. The seven accounts of our own that no person holds, and the elections that were really held.
    expect(unmarked).toEqual({ accounts: 7, elections: 3, published_figures: 72 })
    await expect(
      asActor(clone.db, actor('Contoh Eka Penanganan'), (tx) =>
        tx.updateTable('netra.cases').set({ demonstration: false }).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('are refused in production, by every table and for the owner too', async () => {
    const production = await cloneDatabase('full')
    try {
      const { rows } = await sql<{ here: boolean }>`select netra.is_demonstration() as here`.execute(production.owner)
      expect(rows).toEqual([{ here: false }])
      await expect(
        sql`insert into netra.activities (id, code, kind, region_code, held_on, title, summary, source_name, demonstration)
        values (netra.new_id(), 'x', 'apel', '64', '2024-01-01', '{}', '{}', 'x', true)`.execute(production.owner),
      ).rejects.toThrow(/no demonstration data in production/)
      // The control: the same row without the mark.
      await sql`insert into netra.activities (id, code, kind, region_code, held_on, title, summary, source_name)
        values (netra.new_id(), 'x', 'apel', '64', '2024-01-01', '{}', '{}', 'x')`.execute(production.owner)
      const marked = await production.owner.selectFrom('netra.activities').select('demonstration').execute()
      expect(marked).toEqual([{ demonstration: false }])
      expect(await count(production, 'netra.cases')).toBe(0)
    } finally {
      await production.close()
    }
  })
})

describe('telling it again', () => {
  test('does nothing at the next start', async () => {
    const before = await count(clone, 'netra.events')
    expect(
      await prepareData({ urls: urlsIn(inject('databaseUrl'), clone.name), passwords: null }, clone.netra),
    ).toEqual([])
    expect(await count(clone, 'netra.events')).toBe(before)
  })

  test('goes on where it was interrupted, also on a later day', async () => {
    const other = await cloneDatabase('demonstration')
    try {
      const now = other.netra.clock()
      const stories = [...registered(storyDays(now)), ...arriving(storyDays(now))]
      const [casesBefore, eventsBefore] = [await count(other, 'netra.cases'), await count(other, 'netra.events')]
      for (const steps of [9, 17, 12])
        await expect(tell(other.netra, other.owner, 'uji', killedAfter(steps, stories))).rejects.toThrow('killed')
      const tomorrow: Netra = { ...other.netra, clock: () => new Date(Date.parse(now) + 86_400_000).toISOString() }
      await tell(tomorrow, other.owner, 'uji', [
        ...registered(storyDays(tomorrow.clock())),
        ...arriving(storyDays(tomorrow.clock())),
      ])
      expect(await count(other, 'netra.cases')).toBe(casesBefore + stories.length)
      const told = (await count(other, 'netra.events')) - eventsBefore
      await tell(tomorrow, other.owner, 'uji', stories)
      expect((await count(other, 'netra.events')) - eventsBefore).toBe(told)
      expect((await replayAndCompare(other.netra)).differences).toEqual([])
    } finally {
      await other.close()
    }
  })

  test('begins a new chapter in a later week, unless somebody works here; and takes nothing back', async () => {
    const other = await cloneDatabase('demonstration')
    try {
      const before = await count(other, 'netra.cases')
      const chapter = async (days: number) => {
        const clock = () => new Date(Date.now() + days * 86_400_000).toISOString()
        await withLock(other.urlFor('netra_owner'), (client) =>
          storyLoader.run({ client, tx: other.owner, netra: { ...other.netra, clock } }),
        )
        return count(other, 'netra.cases')
      }
      const renewed = await chapter(8)
      expect(renewed - before).toBe(15)
      const waiting = (await casesIn(other)).find(({ state }) => state === 'kajian-awal')
      await other.owner
        .updateTable('netra.loads')
        .set({ finished_at: new Date(Date.now() + 8 * 86_400_000).toISOString() })
        .where('name', '=', 'demonstration-story')
        .execute()
      expect(await chapter(15)).toBe(renewed + 15)
      const visitor: Netra = { ...other.netra, clock: () => new Date(Date.now() + 16 * 86_400_000).toISOString() }
      await other.owner
        .updateTable('netra.loads')
        .set({ finished_at: new Date(Date.now() + 15 * 86_400_000).toISOString() })
        .where('name', '=', 'demonstration-story')
        .execute()
      const moved = await moveCase(visitor, {
        caseId: waiting?.id ?? '',
        actor: actor('Contoh Eka Penanganan'),
        action: 'ask-completion',
        reason: 'Contoh',
      })
      expect(moved.ok).toBe(true)
      expect(await chapter(22)).toBe(renewed + 15)
    } finally {
      await other.close()
    }
  })

  test('counts its chapters by ISO weeks', () => {
    expect(
      ['2024-12-29T20:00:00Z', '2025-12-28T15:00:00Z', '2025-12-28T17:00:00Z', '2027-01-03T00:00:00Z'].map((now) =>
        chapterOf(new Date(now).toISOString()),
      ),
    ).toEqual(['2025-W01', '2025-W52', '2026-W01', '2026-W53'])
  })
})

/** The power goes after so many steps of the whole telling. */
function killedAfter(steps: number, stories: readonly Story[]): readonly Story[] {
  let left = steps
  return stories.map((story) => ({
    ...story,
    steps: story.steps.map((step) => ({
      ...step,
      tell: (scene) => {
        if (left === 0) throw new Error('killed')
        left -= 1
        return step.tell(scene)
      },
    })),
  }))
}
