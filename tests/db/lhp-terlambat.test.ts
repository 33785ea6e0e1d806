import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { confirmRule, markLhpsLate } from '#app'
import { asActor, findLhpPage, newId, systemActors, type ActorId } from '#store'
import { countChainLate, countInbox, listInbox, readBacklog, type InboxFilter } from '#store/views'
import { granted } from './granted.ts'
import { clocksOf, decide, members, openLhpWorld, parts, submitted, suspect, world } from './lhp-world.ts'

openLhpWorld()

describe('an LHP that nobody decides on', () => {
  const at = (instant: string): void => {
    world.at(instant)
  }
  const seenBy = (who: ActorId, filter: InboxFilter = {}) =>
    asActor(world.desk.db, who, (tx) => listInbox(tx, { what: 'lhp', ...filter }))
  const lateFor = (who: ActorId) => asActor(world.desk.db, who, (tx) => countChainLate(tx, world.desk.clock()))
  const writer = () => world.person('panwascam', 'PANWASCAM-33.19.01')

  test('is not marked by a rule that nobody confirmed: its term is shown, in the order of what is due', async () => {
    const { lhpId } = await submitted(parts([suspect]), { actor: await writer() })
    at('2024-10-20T02:00:00.000Z')
    expect(await markLhpsLate(world.desk)).toEqual([])
    const row = (await seenBy(members[0])).find(({ id }) => id === lhpId)
    expect(row).toMatchObject({ ruleId: 'P-TEMUAN', dueOn: '2024-10-16', acting: false, lateSince: null })
    expect((await seenBy(await world.person('ketua', 'BAWASLU-33.18'))).map(({ id }) => id)).toEqual([])
  })

  test('is marked late once, by an event; shown above; ends by nothing, and can still become a temuan', async () => {
    const officer = await world.person('legal-officer', 'BAWASLU-RI')
    const [province, neighbour] = [
      await world.person('ketua', 'BAWASLU-33'),
      await world.person('ketua', 'BAWASLU-33.18'),
    ]
    granted(
      await confirmRule(world.desk, {
        actor: officer,
        ruleId: 'P-TEMUAN',
        reason: 'Terbaca dalam naskah.',
        reference: 'Contoh',
      }),
    )
    const { lhpId } = await submitted(parts([suspect]), { actor: await writer() })
    at('2024-10-16T16:59:59.999Z')
    expect(await markLhpsLate(world.desk)).toEqual([])
    expect((await lateFor(province)).map(({ lhps }) => lhps)).toEqual([])
    const watched = async (who: ActorId) =>
      (await asActor(world.desk.db, who, (tx) => readBacklog(tx, world.desk.clock()))).lateLhps
    const before = await watched(systemActors.clock)
    at('2024-10-16T17:00:00.000Z')
    expect(await watched(systemActors.clock)).toBe(before + 1)
    // Monitoring reads as the clock. Somebody of the chain, who sees the LHP itself, has no door to this number.
    expect(await watched(province)).toBe(0)
    const marked = await Promise.all([markLhpsLate(world.desk), markLhpsLate(world.desk)])
    expect(marked.flat()).toEqual([lhpId])
    expect(await markLhpsLate(world.desk)).toEqual([])
    expect(await lateFor(province)).toMatchObject([{ officeId: world.office('BAWASLU-33.19'), lhps: 1 }])
    expect(await lateFor(neighbour)).toEqual([])
    const late = { what: 'lhp', state: 'diajukan', lateSince: '2024-10-16T17:00:00.000Z', acting: true }
    expect(await seenBy(province, { late: true })).toMatchObject([{ id: lhpId, ...late }])
    expect(await seenBy(neighbour, { late: true })).toEqual([])
    const { rows } = await world.owner.query<{ basis: string; actor_id: string; happened_at: string }>(
      `select basis, actor_id, happened_at from netra.events where lhp_id = $1 and type = 'lhp-late'`,
      [lhpId],
    )
    expect(rows).toMatchObject([
      { basis: 'P-TEMUAN', actor_id: systemActors.clock, happened_at: '2024-10-16T17:00:00.000Z' },
    ])
    granted(await decide(lhpId, 'temuan'))
    const page = await asActor(world.desk.db, members[0], (tx) => findLhpPage(tx, lhpId, members[0]))
    expect(page).toMatchObject({ state: 'temuan', lateSince: '2024-10-16T17:00:00.000Z', dueAt: null })
    expect(await clocksOf(lhpId)).toEqual({ 'P-TEMUAN': ['2024-10-16', 'lewat'] })
  })

  test('stands in the inbox between the cases, by its last day, and is counted apart from them', async () => {
    const { lhpId } = await submitted(parts([suspect]), { actor: await writer() })
    const [before, after] = [await world.openedCase(), await world.openedCase()]
    for (const [caseId, day] of [
      [before, '2024-10-15'],
      [after, '2024-10-18'],
    ] as const)
      await world.owner.query(
        `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
         values (gen_random_uuid(), $1, $2, 'P2', 'kantor', '{}', 'WIB', '2024-10-10', $3::date, $3::date, '[]', false)`,
        [caseId, world.office('BAWASLU-33.19'), day],
      )
    const listed = (await asActor(world.desk.db, members[0], (tx) => listInbox(tx, {}))).map(({ id }) => id)
    const places = [before, lhpId, after].map((id) => listed.indexOf(id))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    const counts = await asActor(world.desk.db, members[0], (tx) => countInbox(tx, {}))
    const cases = counts.byState.reduce((sum, { count }) => sum + count, 0)
    expect([counts.lhps, counts.cases]).toEqual([(await seenBy(members[0])).length, cases])
  })

  test('nobody but the clock marks it; nobody moves its day, and nobody gives it a second one', async () => {
    const actor = await writer()
    const { lhpId } = await submitted(parts([suspect]), { actor })
    at('2024-10-20T02:00:00.000Z')
    const tries = (who: ActorId, statement: string) =>
      asActor(world.clone.db, who, (tx) => sql.raw(statement).execute(tx))
    expect((await tries(members[0], `select * from netra.mark_lhps_late('2024-10-20', 10)`)).rows).toEqual([])
    await expect(tries(members[0], `update netra.lhps set late_since = null where id = '${lhpId}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      tries(members[0], `update netra.deadlines set due_at = '2025-01-01' where lhp_id = '${lhpId}'`),
    ).rejects.toThrow(/permission denied/)
    const clock = (owner: string, rule: string) =>
      `insert into netra.deadlines (id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
       values ('${newId()}', '${lhpId}', '${world.office('BAWASLU-33.19')}', '${rule}', '${owner}', '{}', 'WIB', '2024-10-10', '2025-01-01', '2025-01-01', '[]', true)`
    await expect(tries(actor, clock('kantor', 'P-TEMUAN'))).rejects.toThrow(/deadlines_lhp_idx/)
    await expect(tries(actor, clock('penerima-saran', 'LHP-C'))).rejects.toThrow(/row-level security/)
    // Nor one in the place of the first: that is the clock's, after a decision.
    const instead = clock('kantor', 'P-TEMUAN')
      .replace('(id,', '(replaces_id, id,')
      .replace('values (', `values ((select id from netra.deadlines where lhp_id = '${lhpId}'), `)
    await expect(tries(actor, instead)).rejects.toThrow(/start_lhp_afresh/)
    const neighbour = await world.person('ketua', 'BAWASLU-33.18')
    await expect(tries(neighbour, clock('kantor', 'M-TEMUAN'))).rejects.toThrow(/row-level security/)
    const stop = `update netra.deadlines set closed_at = now(), closed_as = 'gugur' where lhp_id = '${lhpId}'`
    expect((await tries(neighbour, stop)).numAffectedRows).toBe(0n)
    expect((await tries(actor, stop)).numAffectedRows).toBe(0n)
    expect((await tries(members[0], stop)).numAffectedRows).toBe(1n)
    // The control: the clock may, and marks what still runs alone.
    const marked = await markLhpsLate(world.desk)
    expect(marked.length).toBeGreaterThan(0)
    expect(marked).not.toContain(lhpId)
  })
})
