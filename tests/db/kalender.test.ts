import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  decreeDays,
  markLate,
  markLhpsLate,
  openCasePage,
  previewDecree,
  readDaysOff,
  recomputeDecided,
  replayAndCompare,
  type DecreeDays,
} from '#app'
import { plainDate } from '#law'
import { asActor, findLhpPage, newId, recomputationStore, recomputeStore, systemActors, type ActorId } from '#store'
import { listRecomputedBy, listToldRecomputed } from '#store/views'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let staff: ActorId
let officer: ActorId
beforeAll(async () => {
  world = await openWorld('2024-11-20T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  officer = await world.person('legal-officer', 'BAWASLU-RI')
})
afterAll(() => world.close())

/** Monday 25 November 2024: in no list of days off. */
const monday: DecreeDays = {
  actor: '' as ActorId,
  change: { kind: 'tambah', on: plainDate('2024-11-25'), as: 'libur-nasional' },
  title: 'Libur contoh',
  decreeNumber: '99/Contoh/2024',
  decreeOn: plainDate('2024-11-18'),
  reason: 'Keputusan baru terbit.',
}
const decree = (wanted: Partial<DecreeDays> = {}) => ({ ...monday, actor: officer, ...wanted })

/** A clock of working days that started on Wednesday 20 November and, three days later, ends on Monday 25. */
async function clock(
  wanted: Partial<Record<'rule' | 'owner' | 'zone' | 'due' | 'office' | 'pauses' | 'closed', string>> = {},
  caseId?: string,
) {
  const on =
    caseId ??
    (await world.openedCase({ office: (wanted.office ?? 'BAWASLU-33.19') as OfficeCode, state: 'kajian-awal' }))
  const id = newId()
  const used = { amount: 3, unit: 'working-days', firstDay: 'free', calendar: 'holidays-and-cuti-bersama' }
  await world.owner.query(
    `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting, closed_at, closed_as)
     select $1, $2, c.handling_office_id, $3, $4, $5, $6, '2024-11-20T02:00:00Z', $7, ($7::date + 1)::timestamp at time zone 'Asia/Jakarta', '[]', true, $8::timestamptz, case when $8::timestamptz is null then null else 'dipenuhi' end
     from netra.cases c where c.id = $2`,
    [
      id,
      on,
      wanted.rule ?? 'M14',
      wanted.owner ?? 'kantor',
      JSON.stringify({
        cite: 'x',
        mark: 'U',
        startsAt: 'registered',
        used,
        extended: false,
        ...(wanted.pauses === undefined ? {} : { pauses: JSON.parse(wanted.pauses) as unknown }),
      }),
      wanted.zone ?? 'WIB',
      wanted.due ?? '2024-11-25',
      wanted.closed ?? null,
    ],
  )
  return { caseId: on, id }
}

/** An LHP of Kaliwungu that waits for the pleno of Kudus, with the same clock; walled from some if need be. */
async function lhpClock(wanted: { readonly walled?: readonly string[]; readonly advised?: number } = {}) {
  const [lhpId, id] = [newId(), newId()]
  await world.owner.query(
    `insert into netra.lhps (id, number, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since,
       region_code, stage, happened_on, discovered_on, parts, suspected, walled_office_ids, created_at, election_id)
     select $1::uuid, $1::uuid::text, o.id, o.regency_office_id, o.province_office_id, o.national_office_id, $2, $3, '2024-11-20T02:00:00Z',
       '33.19.01', 'kampanye', '2024-11-20', '2024-11-20', '{}', true, $4, '2024-11-20T02:00:00Z', 'pilkada-2024'
     from netra.offices o where o.code = 'PANWASCAM-33.19.01'`,
    [lhpId, staff, wanted.advised === undefined ? 'diajukan' : 'saran-perbaikan', wanted.walled ?? []],
  )
  if (wanted.advised !== undefined)
    await world.owner.query(
      `insert into netra.advices (id, lhp_id, office_id, addressed_to, body, advised_on, term_days) values ($1, $2, $3, 'x', 'x', '2024-11-20', $4)`,
      [newId(), lhpId, world.office('BAWASLU-33.19'), wanted.advised],
    )
  const used = {
    amount: wanted.advised ?? 3,
    unit: wanted.advised === undefined ? 'working-days' : 'calendar-days',
    firstDay: 'free',
    calendar: wanted.advised === undefined ? 'holidays-and-cuti-bersama' : null,
  }
  await world.owner.query(
    `insert into netra.deadlines (id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
     values ($1, $2, $3, $4, $5, $6, 'WIB', '2024-11-20T02:00:00Z', '2024-11-25', '2024-11-25T17:00:00Z', '[]', true)`,
    [
      id,
      lhpId,
      world.office('BAWASLU-33.19'),
      wanted.advised === undefined ? 'P-TEMUAN' : 'LHP-C',
      wanted.advised === undefined ? 'kantor' : 'penerima-saran',
      JSON.stringify({ cite: 'x', mark: 'U', startsAt: 'discovered', used, extended: false }),
    ],
  )
  return { lhpId, id }
}

/** Every batch that is due, as the worker makes them, until nothing is. */
async function recompute(limit?: number) {
  let recomputed = 0
  for (
    let done = await recomputeDecided(world.desk, limit);
    done !== null;
    done = await recomputeDecided(world.desk, limit)
  )
    recomputed += done.recomputed
  return recomputed
}
const clocksOf = async (caseId: string) => {
  const { rows } = await world.owner.query<{
    id: string
    due: string
    closed_as: string | null
    replaces_id: string | null
    cause: string | null
  }>(
    `select id, due_on::text as due, closed_as, replaces_id, cause from netra.deadlines where case_id = $1 order by replaces_id nulls first`,
    [caseId],
  )
  return rows
}
const clean = async () => {
  await world.owner.query(
    'delete from netra.deadlines; delete from netra.recomputations; delete from netra.decreed_days',
  )
  world.at('2024-11-20T02:00:00.000Z')
}

describe('a decreed day off', () => {
  test('is entered by the legal officer at national rank, and by nobody else', async () => {
    await clean()
    const others = [staff, await world.person('legal-officer', 'BAWASLU-33'), await world.person('ketua', 'BAWASLU-RI')]
    for (const actor of others) {
      expect(await decreeDays(world.desk, decree({ actor }))).toMatchObject({
        ok: false,
        refusal: { reason: 'not-found' },
      })
      expect(await previewDecree(world.desk, decree({ actor }))).toMatchObject({
        ok: false,
        refusal: { reason: 'not-found' },
      })
      const row = {
        id: newId(),
        decision_id: newId(),
        on_day: '2024-11-25',
        effect: 'libur-nasional',
        title: 'x',
        decree_number: 'x',
        decree_on: '2024-11-18',
        reason: 'x',
        decided_by: actor,
        decided_at: '2024-11-20T02:00:00.000Z',
      }
      await expect(
        asActor(world.desk.db, actor, (tx) => tx.insertInto('netra.decreed_days').values(row).execute()),
      ).rejects.toThrow(/row-level security/)
      const asked = {
        decision_id: newId(),
        cause: 'hari-libur',
        days: ['2024-11-25'],
        decided_by: actor,
        decided_at: '2024-11-20T02:00:00.000Z',
      }
      await expect(
        asActor(world.desk.db, actor, (tx) => tx.insertInto('netra.recomputations').values(asked).execute()),
      ).rejects.toThrow(/row-level security/)
    }
    granted(await decreeDays(world.desk, decree()))
    expect((await readDaysOff(world.desk.db)).get(plainDate('2024-11-25'))).toBe('libur-nasional')
    await expect(
      asActor(world.desk.db, officer, (tx) => tx.deleteFrom('netra.decreed_days').execute()),
    ).rejects.toThrow(/permission denied/)
  })

  test('is refused where the decree is of tomorrow, says nothing, or changes nothing; a second on the same day is one of these', async () => {
    await clean()
    const refusal = async (wanted: Partial<DecreeDays>) => {
      const answer = await decreeDays(world.desk, decree(wanted))
      return answer.ok ? null : answer.refusal
    }
    expect(await refusal({ decreeOn: plainDate('2024-11-21') })).toMatchObject({
      field: 'decreeOn',
      problem: 'in-the-future',
    })
    expect(await refusal({ decreeNumber: ' ' })).toMatchObject({ field: 'decreeNumber', problem: 'blank' })
    expect(
      await refusal({ change: { kind: 'tambah', on: plainDate('2024-12-25'), as: 'libur-nasional' } }),
    ).toMatchObject({ reason: 'already-so', on: '2024-12-25' })
    expect(await refusal({ change: { kind: 'cabut', on: plainDate('2024-11-25') } })).toMatchObject({
      reason: 'already-so',
    })
    // Over a cuti bersama a holiday is a change: some rules count the one and not the other.
    expect(await refusal({ change: { kind: 'tambah', on: plainDate('2024-12-26'), as: 'libur-nasional' } })).toBeNull()
    const both = await Promise.all([decreeDays(world.desk, decree()), decreeDays(world.desk, decree())])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('is shown before it is made: which clocks, from when to when, and whose it is not to see', async () => {
    await clean()
    await clock()
    await clock({ office: 'BAWASLU-64.02', zone: 'WITA' })
    await clock({ due: '2024-11-22' })
    const preview = granted(await previewDecree(world.desk, decree()))
    expect(preview).toMatchObject({ clocks: 2, past: false })
    expect(
      preview.moved.map(({ zone, dueOn, wouldEndOn, clocks }) => [zone, dueOn, wouldEndOn, clocks]).toSorted(),
    ).toEqual([
      ['WIB', '2024-11-25', '2024-11-26', 1],
      ['WITA', '2024-11-25', '2024-11-26', 1],
    ])
    expect(JSON.stringify(preview)).not.toMatch(/caseId|case_id/)
    // The counts are the officer's alone, also asked past the use case; a case that accuses his own office is not among them.
    const counted = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) => recomputationStore.listTouched(tx, { days: [plainDate('2024-11-25')] }))
    expect(await counted(staff)).toEqual([])
    expect(await counted(officer)).toHaveLength(2)
    await world.owner.query(`update netra.cases set walled_office_ids = array[$1::uuid]`, [world.office('BAWASLU-RI')])
    expect(await counted(officer)).toEqual([])
    await world.owner.query(`update netra.cases set walled_office_ids = '{}'`)
    expect((await readDaysOff(world.desk.db)).has(plainDate('2024-11-25'))).toBe(false)
  })

  test('moves every running clock it lies in, once, keeps the old days, says why, and leaves the closed alone', async () => {
    await clean()
    const touched = await clock()
    const before = await clock({ due: '2024-11-22' })
    const closed = await clock({ closed: '2024-11-20T03:00:00Z' })
    granted(await decreeDays(world.desk, decree()))
    expect(await recompute(1)).toBe(1)
    expect(await clocksOf(touched.caseId)).toMatchObject([
      { id: touched.id, due: '2024-11-25', closed_as: 'diganti', cause: null },
      { due: '2024-11-26', closed_as: null, replaces_id: touched.id, cause: 'hari-libur' },
    ])
    expect(await clocksOf(before.caseId)).toMatchObject([{ due: '2024-11-22', closed_as: null }])
    expect(await clocksOf(closed.caseId)).toMatchObject([{ due: '2024-11-25', closed_as: 'dipenuhi' }])
    const { timeline } = granted(await openCasePage(world.desk, { caseId: touched.caseId, actor: staff }))
    expect(timeline.find(({ type }) => type === 'deadline-recomputed')).toMatchObject({
      basis: 'M14',
      data: {
        cause: { kind: 'hari-libur' },
        was: { dueOn: '2024-11-25' },
        is: { dueOn: '2024-11-26' },
        replacesId: touched.id,
      },
    })
    // A minute later it looks once more, and finds what started meanwhile by the old calendar and nothing else.
    const straggler = await clock()
    world.at('2024-11-20T02:01:00.000Z')
    expect(await recompute()).toBe(1)
    expect(await clocksOf(straggler.caseId)).toHaveLength(2)
    world.at('2024-11-20T03:00:00.000Z')
    expect(await recompute()).toBe(0)
    expect(await clocksOf(touched.caseId)).toHaveLength(2)
  })

  test('finds a clock in the zone it started in, though the office has another by then; what starts now has the new one', async () => {
    await clean()
    const { caseId } = await clock()
    const zoned = async (zone: string) => {
      await world.owner.query('update netra.offices set zone = $1 where code = $2', [zone, 'BAWASLU-33.19'])
    }
    await zoned('WITA')
    try {
      granted(await decreeDays(world.desk, decree()))
      await recompute()
      const { rows } = await world.owner.query<{ zone: string; due: string }>(
        'select zone, due_at as due from netra.deadlines where case_id = $1 order by replaces_id nulls first',
        [caseId],
      )
      expect(rows.map(({ zone, due }) => [zone, new Date(due).toISOString()])).toEqual([
        ['WIB', '2024-11-25T17:00:00.000Z'],
        ['WIB', '2024-11-26T17:00:00.000Z'],
      ])
      const { held } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
      expect(held.zone).toBe('WITA')
    } finally {
      await zoned('WIB')
    }
  })

  test('withdrawn or moved, it moves them back; the calendar is that of the last decree', async () => {
    await clean()
    const { caseId } = await clock()
    granted(await decreeDays(world.desk, decree()))
    await recompute()
    world.at('2024-11-20T02:10:00.000Z')
    granted(
      await decreeDays(
        world.desk,
        decree({
          change: { kind: 'pindah', on: plainDate('2024-11-25'), to: plainDate('2024-11-22'), as: 'cuti-bersama' },
        }),
      ),
    )
    await recompute()
    expect((await clocksOf(caseId)).filter(({ closed_as }) => closed_as === null)).toMatchObject([
      { due: '2024-11-26' },
    ])
    world.at('2024-11-20T02:20:00.000Z')
    granted(await decreeDays(world.desk, decree({ change: { kind: 'cabut', on: plainDate('2024-11-22') } })))
    await recompute()
    const clocks = await clocksOf(caseId)
    expect(clocks.filter(({ closed_as }) => closed_as === null)).toMatchObject([{ due: '2024-11-25' }])
    expect(clocks.filter(({ closed_as }) => closed_as === 'diganti')).toHaveLength(2)
  })

  test('two at once while the worker runs twice: each clock once, by the calendar of both', async () => {
    await clean()
    const cases: string[] = []
    while (cases.length < 6) cases.push((await clock()).caseId)
    granted(await decreeDays(world.desk, decree()))
    granted(
      await decreeDays(
        world.desk,
        decree({ change: { kind: 'tambah', on: plainDate('2024-11-26'), as: 'libur-nasional' } }),
      ),
    )
    await Promise.all([recompute(2), recompute(2)])
    for (const caseId of cases)
      expect((await clocksOf(caseId)).map(({ due }) => due)).toEqual(['2024-11-25', '2024-11-28'])
  })

  test("never makes a reporter's own term shorter (N10), and makes it longer", async () => {
    await clean()
    const { caseId } = await clock({ rule: 'M6', owner: 'pelapor', due: '2024-11-25' })
    granted(await decreeDays(world.desk, decree()))
    await recompute()
    const running = async () =>
      (await clocksOf(caseId)).filter(({ closed_as }) => closed_as === null).map(({ due }) => due)
    expect(await running()).toEqual(['2024-11-26'])
    world.at('2024-11-20T02:10:00.000Z')
    granted(await decreeDays(world.desk, decree({ change: { kind: 'cabut', on: plainDate('2024-11-25') } })))
    expect(await recompute()).toBe(0)
    expect(await running()).toEqual(['2024-11-26'])
  })

  test('entered for the past takes the mark of being late back where this clock had set it, in the events too', async () => {
    await clean()
    const late = await clock()
    const other = await clock({ due: '2024-11-22' })
    world.at('2024-11-26T02:00:00.000Z')
    expect((await markLate(world.desk)).toSorted()).toEqual([late.caseId, other.caseId].toSorted())
    expect(granted(await previewDecree(world.desk, decree()))).toMatchObject({ past: true, clocks: 1 })
    granted(await decreeDays(world.desk, decree()))
    await recompute()
    const marks = async () => {
      const { rows } = await world.owner.query<{ id: string; late: Date | null }>(
        `select id, late_since as late from netra.cases where id = any($1)`,
        [[late.caseId, other.caseId]],
      )
      return Object.fromEntries(rows.map(({ id, late: since }) => [id, since !== null]))
    }
    expect(await marks()).toEqual({ [late.caseId]: false, [other.caseId]: true })
    // Doing nothing goes on to be late, by the new day.
    world.at('2024-11-26T17:00:00.000Z')
    expect(await markLate(world.desk)).toEqual([late.caseId])
    const { differences } = await replayAndCompare(world.desk)
    expect(
      differences.filter((one) => one.kind === 'broken-leaf' || (one.kind === 'column' && one.column === 'late_since')),
    ).toEqual([])
  })

  /** Until a session of this database waits for what another holds. */
  const somebodyWaits = () =>
    vi.waitFor(async () => {
      const { rows } = await world.owner.query(
        `select from pg_locks waiting join pg_locks own on own.pid = waiting.pid
         where not waiting.granted and own.database = (select oid from pg_database where datname = current_database())`,
      )
      expect(rows).not.toEqual([])
    }, 10_000)

  test('waits for a move that holds the case, and leaves the clock that it met', async () => {
    await clean()
    const { caseId, id } = await clock()
    granted(await decreeDays(world.desk, decree()))
    let waited = false
    await asActor(world.desk.db, staff, async (tx) => {
      await tx.selectFrom('netra.cases').select('id').where('id', '=', caseId).forUpdate().execute()
      const recomputing = recompute().then((count) => ({ count, waited }))
      await somebodyWaits()
      await tx
        .updateTable('netra.deadlines')
        .set({ closed_at: '2024-11-20T02:00:00.000Z', closed_as: 'dipenuhi' })
        .where('id', '=', id)
        .execute()
      waited = true
      return { recomputing }
    }).then(async ({ recomputing }) => expect(await recomputing).toEqual({ count: 0, waited: true }))
    expect(await clocksOf(caseId)).toMatchObject([{ closed_as: 'dipenuhi' }])
  })

  test('is carried out by the clock alone, and only in the place of a running clock of the same case', async () => {
    await clean()
    const running = await clock()
    const closed = await clock({ closed: '2024-11-20T03:00:00Z' })
    const replaceAs = (actor: ActorId, replacesId: string) =>
      asActor(world.desk.db, actor, async (tx) => {
        const { rows } = await world.owner.query<Record<string, unknown>>(
          `select gen_random_uuid() as id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on::text, due_at,
             working, acting, 'hari-libur' as cause, gen_random_uuid() as cause_id from netra.deadlines where id = $1`,
          [running.id],
        )
        const clocks = rows.map((row) => ({ ...row, replaces_id: replacesId }))
        await sql`select netra.replace_clocks(now(), ${JSON.stringify({ clocks, events: [], marks: [] })}::jsonb)`.execute(
          tx,
        )
      })
    await expect(replaceAs(staff, running.id)).rejects.toThrow(/by the clock/)
    // What the policies are not asked is read by the clock alone, too.
    const lock = (actor: ActorId) => asActor(world.desk.db, actor, (tx) => recomputeStore.lock(tx, [running.id]))
    const next = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        recomputeStore.listNext(tx, { ruleIds: ['M14'] }, { decisionId: newId(), after: null, limit: 10 }),
      )
    await expect(lock(officer)).rejects.toThrow(/by the clock/)
    expect(await next(officer)).toEqual([])
    expect(await lock(systemActors.clock)).toMatchObject([{ id: running.id, held: { caseId: running.caseId } }])
    expect(await next(systemActors.clock)).toEqual([{ id: running.id, touched: true }])
    await expect(replaceAs(systemActors.clock, closed.id)).rejects.toThrow(/takes the place/)
    await replaceAs(systemActors.clock, running.id)
    expect((await clocksOf(running.caseId)).map(({ closed_as }) => closed_as)).toEqual(['diganti', null])
  })

  test('a clock that stood still keeps its pauses, with the new day', async () => {
    await clean()
    const pauses = JSON.stringify([{ from: '2024-11-21', until: '2024-11-22', reason: 'contoh', basis: 'contoh' }])
    const { caseId } = await clock({ due: '2024-11-26', pauses })
    granted(await decreeDays(world.desk, decree()))
    await recompute()
    const { clocks } = granted(await openCasePage(world.desk, { caseId, actor: staff }))
    const [running] = clocks
    expect([running?.dueOn, running?.pauses.length]).toEqual(['2024-11-28', 1])
    expect(running?.working.map(({ day, why }) => `${day.slice(8)} ${why}`)).toEqual([
      '20 day-of-the-event',
      '21 paused',
      '22 counts',
      '23 weekend',
      '24 weekend',
      '25 libur-nasional',
      '26 counts',
      '27 libur-nasional',
      '28 counts',
    ])
  })

  test('moves the clock of an LHP as that of a case: shown before, kept after, told to the office, its own mark taken back', async () => {
    await clean()
    const { lhpId, id } = await lhpClock()
    await lhpClock({ walled: [world.office('BAWASLU-RI')] })
    // What accuses the officer's own office is not counted to him.
    expect(granted(await previewDecree(world.desk, decree())).moved).toMatchObject([
      { ruleId: 'P-TEMUAN', dueOn: '2024-11-25', wouldEndOn: '2024-11-26', clocks: 1 },
    ])
    world.at('2024-11-25T18:00:00.000Z')
    expect(await markLhpsLate(world.desk)).toContain(lhpId)
    const { decisionId } = granted(await decreeDays(world.desk, decree()))
    expect(await recompute(1)).toBe(2)
    const page = await asActor(world.desk.db, staff, (tx) => findLhpPage(tx, lhpId, staff))
    expect(page).toMatchObject({ dueOn: '2024-11-26', lateSince: null })
    expect(page?.clocks.find((one) => one.id === id)).toMatchObject({ dueOn: '2024-11-25', closedAs: 'diganti' })
    expect(page?.clocks.find((one) => one.replacesId === id)).toMatchObject({ cause: { decisionId }, closedAs: null })
    const { rows } = await world.owner.query(
      `select stream, basis, data -> 'was' ->> 'dueOn' as was, data -> 'is' ->> 'dueOn' as is, data -> 'lhp' as marked from netra.events
       where lhp_id = $1 and type = 'deadline-recomputed'`,
      [lhpId],
    )
    expect(rows).toEqual([
      { stream: 'lhp', basis: 'P-TEMUAN', was: '2024-11-25', is: '2024-11-26', marked: { late_since: null } },
    ])
    const told = (actor: ActorId) =>
      asActor(world.desk.db, actor, async (tx) => ({
        told: (await listToldRecomputed(tx, [world.office('BAWASLU-33.19')])).map(({ clocks }) => clocks),
        listed: (await listRecomputedBy(tx, decisionId)).map(({ runsOn, was, is }) => [runsOn, was, is]),
      }))
    const moved = ['lhp', '2024-11-25', '2024-11-26']
    expect(await told(staff)).toEqual({ told: [2], listed: [moved, moved] })
    expect(await told(await world.person('ketua', 'BAWASLU-33.18'))).toEqual({ told: [], listed: [] })
    // Doing nothing goes on to be late, by the new day; and nobody replaces a clock past the one way.
    world.at('2024-11-26T17:00:00.000Z')
    expect(await markLhpsLate(world.desk)).toContain(lhpId)
  })

  test('a term that the supervisor set himself stays his when its rule is computed again', async () => {
    await clean()
    const { lhpId } = await lhpClock({ advised: 5 })
    const rule = (days: number | null) =>
      world.owner.query(`update netra.advices set term_days = $2 where lhp_id = $1`, [lhpId, days])
    const again = async () => {
      const cause = { kind: 'aturan', decisionId: newId() } as const
      await asActor(world.desk.db, officer, (tx) =>
        recomputationStore.ask(tx, {
          cause,
          moves: { ruleIds: ['LHP-C'] },
          decidedBy: officer,
          decidedAt: world.desk.clock(),
        }),
      )
      await recompute()
      const { rows } = await world.owner.query<{ amount: number }>(
        `select (parameters -> 'used' ->> 'amount')::int as amount from netra.deadlines where lhp_id = $1 and closed_at is null`,
        [lhpId],
      )
      return rows
    }
    expect(await again()).toEqual([{ amount: 5 }])
    // The control: what holds it is what he set.
    await rule(9)
    expect(await again()).toEqual([{ amount: 9 }])
  })

  test('tells the receiving body of its own clock, and shows it the referral and not the case', async () => {
    await clean()
    const { caseId, id } = await clock({ owner: 'penerima-penerusan' })
    const referralId = newId()
    await world.owner.query(
      `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, letter_number, sent_at, contents, allegation_ids, state, state_since)
       values ($1, $2, $3, $4, 'bkn', '1/Contoh', '2024-11-20T02:00:00Z', '{}', '{}', 'dikirim', '2024-11-20T02:00:00Z')`,
      [referralId, caseId, world.office('BAWASLU-33.19'), world.office('BKN')],
    )
    await world.owner.query('update netra.deadlines set referral_id = $2, office_id = $3 where id = $1', [
      id,
      referralId,
      world.office('BKN'),
    ])
    const { decisionId } = granted(await decreeDays(world.desk, decree()))
    await recompute()
    const told = (actor: ActorId) =>
      asActor(world.desk.db, actor, async (tx) => ({
        told: (await listToldRecomputed(tx, [world.office('BKN')], 'penerima-penerusan')).map(({ clocks }) => clocks),
        listed: await listRecomputedBy(tx, decisionId),
      }))
    expect(await told(await world.person('bkn', 'BKN'))).toMatchObject({
      told: [1],
      listed: [{ runsOn: 'penerusan', runsOnId: referralId, number: '1/Contoh', was: '2024-11-25', is: '2024-11-26' }],
    })
    expect(await told(await world.person('propam', 'PROPAM-33.19'))).toEqual({ told: [], listed: [] })
    // The handling office sees the same clock at its case.
    expect((await told(staff)).listed).toMatchObject([{ runsOn: 'perkara', runsOnId: caseId }])
  })

  test('writes a case once for each clock that ends later, and keeps the end of its first term', async () => {
    await clean()
    const [later, sooner] = [await clock(), await clock({ due: '2024-11-28' })]
    // A second clock that ends first holds the end of the case where it is.
    await clock({ due: '2024-11-22' }, sooner.caseId)
    const versions = async () => {
      const { rows } = await world.owner.query<{ id: string; due: string; xmin: string }>(
        `select c.id, (c.due_at at time zone 'Asia/Jakarta')::date::text as due, c.xmin::text from netra.cases c where c.id = any($1) order by c.id`,
        [[later.caseId, sooner.caseId]],
      )
      return Object.fromEntries(rows.map(({ id, due, xmin }) => [id, { due, xmin }]))
    }
    const before = await versions()
    granted(await decreeDays(world.desk, decree()))
    expect(before).toMatchObject({ [later.caseId]: { due: '2024-11-26' }, [sooner.caseId]: { due: '2024-11-23' } })
    // In one transaction the row is written once or twice: the versions between are seen by nobody, so the statistics are asked.
    const written = await asActor(world.desk.db, systemActors.clock, async (tx) => {
      const of = async () => {
        const { rows } = await sql<{
          n: number
        }>`select pg_stat_get_xact_tuples_updated('netra.cases'::regclass) as n`.execute(tx)
        return rows[0]?.n ?? 0
      }
      const start = await of()
      const { rows } = await sql<Record<string, unknown>>`
        select gen_random_uuid() as id, case_id, office_id, rule_id, owner, parameters, zone, started_at, '2024-11-26' as due_on,
          '2024-11-26T17:00:00Z' as due_at, working, acting, id as replaces_id, 'hari-libur' as cause, gen_random_uuid() as cause_id
        from netra.deadlines where id = ${later.id}`.execute(tx)
      await sql`select netra.replace_clocks(now(), ${JSON.stringify({ clocks: rows, events: [], marks: [] })}::jsonb)`.execute(
        tx,
      )
      return (await of()) - start
    })
    expect(written).toBe(1)
    await recompute()
    const after = await versions()
    expect(after).toMatchObject({ [later.caseId]: { due: '2024-11-27' }, [sooner.caseId]: { due: '2024-11-23' } })
    expect(after[sooner.caseId]?.xmin).toBe(before[sooner.caseId]?.xmin)
  })
})
