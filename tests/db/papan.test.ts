import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDay, zones, type Zone } from '#law'
import { asActor, newId, type ActorId } from '#store'
import { countBoard } from '#store/views'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'

const now = '2024-11-20T16:30:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld(now)
})
afterAll(() => world.close())

const today = Object.fromEntries(Object.keys(zones).map((zone) => [zone, localDay(now, zone as Zone)])) as Record<
  Zone,
  ReturnType<typeof localDay>
>
const board = (actor: ActorId) => asActor(world.desk.db, actor, (tx) => countBoard(tx, now, today))
/** The same by the policies, clock by clock. */
const seen = (actor: ActorId) =>
  asActor(world.desk.db, actor, async (tx) => {
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from netra.deadlines where closed_at is null and owner in ('kantor', 'pelapor', 'penerima-saran')`.execute(
      tx,
    )
    return rows[0]?.n ?? 0
  })

async function clock(
  office: OfficeCode,
  due: string,
  { walled = [], zone = 'WIB', owner = 'kantor' }: { walled?: readonly string[]; zone?: Zone; owner?: string } = {},
) {
  const caseId = await world.openedCase({ office, walled })
  await world.owner.query(
    `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
     values ($1, $2, $3, 'P12', $4, '{}', $5, '2024-11-18T02:00:00Z', $6, ($6::date + 1)::timestamp at time zone $7, '[]', true)`,
    [newId(), caseId, world.office(office), owner, zone, due, zone === 'WIB' ? 'Asia/Jakarta' : 'Asia/Makassar'],
  )
}

/** An LHP of Kaliwungu, for the pleno of Kudus, or of the nation where it accuses the province. */
async function lhpClock(owner: 'kantor' | 'penerima-saran', walled: readonly string[] = []) {
  const lhpId = newId()
  await world.owner.query(
    `insert into netra.lhps (id, number, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since,
       region_code, stage, happened_on, discovered_on, parts, suspected, walled_office_ids, created_at)
     select $1::uuid, $1::uuid::text, o.id, o.regency_office_id, o.province_office_id, o.national_office_id, $2, 'diajukan', $3,
       '33.19.01', 'kampanye', '2024-11-18', '2024-11-18', '{}', true, $4, $3
     from netra.offices o where o.code = 'PANWASCAM-33.19.01'`,
    [lhpId, await world.person('panwascam', 'PANWASCAM-33.19.01'), now, walled],
  )
  await world.owner.query(
    `insert into netra.deadlines (id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
     select $1, l.id, coalesce(l.regency_office_id, l.province_office_id, l.national_office_id), 'P-TEMUAN', $3, '{}', 'WIB', '2024-11-18T02:00:00Z',
       '2024-11-21', '2024-11-21T17:00:00Z', '[]', true
     from netra.lhps l where l.id = $2`,
    [newId(), lhpId, owner],
  )
}

test('shows late, today, tomorrow and later by the clock of each office, and nothing that the policies do not', async () => {
  // Half past eleven at night in Kudus is half an hour into the next day in Kutai Kartanegara.
  for (const due of ['2024-11-19', '2024-11-20', '2024-11-21', '2024-11-29']) {
    await clock('BAWASLU-33.19', due)
    await clock('BAWASLU-64.02', due, { zone: 'WITA' })
  }
  await clock('BAWASLU-33.19', '2024-11-20', { walled: [world.office('BAWASLU-33')] })
  await clock('BAWASLU-33.19', '2024-11-20', { owner: 'pelapor' })
  await lhpClock('kantor')
  await lhpClock('penerima-saran')
  await lhpClock('kantor', [world.office('BAWASLU-33')])
  const nation = await world.person('anggota', 'BAWASLU-RI')
  const bucketsOf = async (actor: ActorId, office: OfficeCode) => {
    const own = (await board(actor)).filter(
      ({ officeId, owner }) => officeId === world.office(office) && owner === 'kantor',
    )
    return own.reduce<Record<string, number>>(
      (sums, { bucket, clocks }) => ({ ...sums, [bucket]: (sums[bucket] ?? 0) + clocks }),
      {},
    )
  }
  expect(await bucketsOf(nation, 'BAWASLU-33.19')).toEqual({ lewat: 1, 'hari-ini': 2, besok: 2, nanti: 1 })
  expect(await bucketsOf(nation, 'BAWASLU-64.02')).toEqual({ lewat: 2, 'hari-ini': 1, nanti: 1 })
  const readers = await Promise.all(
    (
      [
        ['anggota', 'BAWASLU-RI'],
        ['ketua', 'BAWASLU-33'],
        ['staf-penanganan', 'BAWASLU-33.19'],
        ['ketua', 'BAWASLU-33.18'],
        ['anggota', 'BAWASLU-64'],
        ['administrator', 'BAWASLU-RI'],
        ['legal-officer', 'BAWASLU-33'],
        ['bkn', 'BKN'],
      ] as const
    ).map(([role, office]) => world.person(role, office)),
  )
  const counts: number[] = []
  for (const reader of readers) {
    const counted = (await board(reader)).reduce((sum, { clocks }) => sum + clocks, 0)
    expect(counted).toBe(await seen(reader))
    counts.push(counted)
  }
  // The province is accused in one: its people do not see that one counted.
  expect(counts).toEqual([13, 7, 8, 0, 4, 0, 0, 0])
  const left = await world.person('anggota', 'BAWASLU-33', { until: '2024-11-20' })
  expect(await board(left)).toEqual([])
})
