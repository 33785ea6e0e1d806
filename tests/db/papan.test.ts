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
    }>`select count(*) as n from netra.deadlines where closed_at is null and owner in ('kantor', 'pelapor')`.execute(tx)
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

test('shows late, today, tomorrow and later by the clock of each office, and nothing that the policies do not', async () => {
  // Half past eleven at night in Kudus is half an hour into the next day in Kutai Kartanegara.
  for (const due of ['2024-11-19', '2024-11-20', '2024-11-21', '2024-11-29']) {
    await clock('BAWASLU-33.19', due)
    await clock('BAWASLU-64.02', due, { zone: 'WITA' })
  }
  await clock('BAWASLU-33.19', '2024-11-20', { walled: [world.office('BAWASLU-33')] })
  await clock('BAWASLU-33.19', '2024-11-20', { owner: 'pelapor' })
  const nation = await world.person('anggota', 'BAWASLU-RI')
  const bucketsOf = async (actor: ActorId, office: OfficeCode) =>
    Object.fromEntries(
      (await board(actor))
        .filter(({ officeId, owner }) => officeId === world.office(office) && owner === 'kantor')
        .map(({ bucket, clocks }) => [bucket, clocks]),
    )
  expect(await bucketsOf(nation, 'BAWASLU-33.19')).toEqual({ lewat: 1, 'hari-ini': 2, besok: 1, nanti: 1 })
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
  expect(counts).toEqual([10, 5, 6, 0, 4, 0, 0, 0])
  const left = await world.person('anggota', 'BAWASLU-33', { until: '2024-11-20' })
  expect(await board(left)).toEqual([])
})
