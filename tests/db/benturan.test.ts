/** That a report names a Bawaslu office is a claim, which the rank above judges (N80). */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeConflict, openCasePage, receiveReport, type JudgeConflict } from '#app'
import { plainDate } from '#law'
import { asActor, newId, receiptHash, type ActorId, type Receipt } from '#store'
import { conflictSheet } from '../../src/lib/meja/lembar/conflict.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
const people = new Map<string, ActorId>()
const who = (name: string): ActorId => {
  const id = people.get(`Contoh ${name}`)
  if (id === undefined) throw new Error(`no ${name}`)
  return id
}
const notFound = { ok: false, refusal: { reason: 'not-found' } }

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  for (const { id, name } of await clone.owner.selectFrom('netra.accounts').select(['id', 'name']).execute())
    people.set(name, id as ActorId)
})
afterAll(() => clone.close())

async function accusing(officeName: string): Promise<{ readonly caseId: string; readonly accused: string }> {
  const { receipt } = granted(
    await receiveReport(
      clone.netra,
      {
        lane: 'informasi',
        kind: 'netralitas',
        regionCode: '64.01',
        happenedOn: plainDate('2024-10-01'),
        knownOn: plainDate('2024-10-02'),
        narrative: 'Laporan saya di sana didiamkan (contoh).',
        subject: { kind: 'penyelenggara', officeName },
        secrets: {},
      },
      { door: 'api' },
    ),
  )
  const [row] = (
    await sql<{ caseId: string; accused: string }>`
      select r.case_id as "caseId", o.id as accused from netra.reports r, netra.offices o
      where r.receipt_hash = ${receiptHash(receipt.replaceAll('-', '') as Receipt)} and o.code = 'BAWASLU-64.01'`.execute(
      clone.owner,
    )
  ).rows
  if (row === undefined) throw new Error('no report')
  return row
}

const sees = (name: string, caseId: string) =>
  asActor(clone.db, who(name), (tx) =>
    tx.selectFrom('netra.cases').select('id').where('id', '=', caseId).execute(),
  ).then((rows) => rows.length === 1)
const judge = (name: string, wanted: Pick<JudgeConflict, 'caseId' | 'officeId' | 'founded'>, reason = 'Contoh.') =>
  judgeConflict(clone.netra, { ...wanted, actor: who(name), reason })
const handDown = (caseId: string, to: string) =>
  asActor(clone.db, who('Nia Provinsi'), async (tx) => {
    const { rows } = await sql<{ done: boolean }>`
      select netra.hand_case_to(${caseId}::uuid, ${to}::uuid, 'pelimpahan') as done`.execute(tx)
    return rows[0]?.done
  })

describe('the claim that an office is accused', () => {
  test('goes past it at once; unfounded, the office sees the case again and can be given it', async () => {
    const { caseId, accused } = await accusing('Bawaslu')
    expect([await sees('Gunawan Ketua', caseId), await sees('Nia Provinsi', caseId)]).toEqual([false, true])
    expect(await handDown(caseId, accused)).toBe(false)
    const claim = { caseId, officeId: accused, founded: false }
    // Neither who is accused, nor staff, nor another rank judges; without a reason nobody does.
    expect(await judge('Gunawan Ketua', claim)).toMatchObject(notFound)
    expect(await judge('Laras Provinsi', claim)).toMatchObject({ refusal: { reason: 'not-your-move' } })
    expect(await judge('Utami Ketua Pusat', claim)).toMatchObject({ refusal: { reason: 'not-your-move' } })
    expect((await judge('Nia Provinsi', claim, ' ')).ok).toBe(false)
    expect(await sees('Gunawan Ketua', caseId)).toBe(false)
    granted(await judge('Nia Provinsi', claim, 'Hanya kantor penerima yang disebut (contoh).'))
    expect(await judge('Malik Provinsi', { ...claim, founded: true })).toMatchObject(notFound)
    expect(await handDown(caseId, accused)).toBe(true)
    expect(await sees('Gunawan Ketua', caseId)).toBe(true)
    const { rows } = await sql<{ type: string; data: unknown }>`
      select type, data - 'judgementId' as data from netra.events where case_id = ${caseId} and type = 'conflict-judged'`.execute(
      clone.owner,
    )
    expect(rows).toEqual([{ type: 'conflict-judged', data: { accusedOfficeId: accused, founded: false } }])
  })

  test('founded, it stays past it', async () => {
    const { caseId, accused } = await accusing('Bawaslu')
    granted(await judge('Malik Provinsi', { caseId, officeId: accused, founded: true }))
    expect([await sees('Gunawan Ketua', caseId), await handDown(caseId, accused)]).toEqual([false, false])
  })

  test('is not judged by who belongs to the office named, whatever his post above', async () => {
    const { caseId, accused } = await accusing('Bawaslu')
    const lent = (home: string | null) =>
      clone.owner
        .updateTable('netra.memberships')
        .set({ home_office_id: home })
        .where('account_id', '=', who('Malik Provinsi'))
        .execute()
    await lent(accused)
    expect(await judge('Malik Provinsi', { caseId, officeId: accused, founded: false })).toMatchObject(notFound)
    await lent(null)
    granted(await judge('Malik Provinsi', { caseId, officeId: accused, founded: true }))
  })

  test('takes down no other wall, and no wall of an office that is none of ours', async () => {
    const { caseId, accused } = await accusing('Bawaslu')
    const other = (
      await sql<{ id: string }>`select id from netra.offices where code = 'OPD-64.01-DISDIK'`.execute(clone.owner)
    ).rows[0]?.id
    await sql`update netra.cases set walled_office_ids = walled_office_ids || ${other}::uuid where id = ${caseId}`.execute(
      clone.owner,
    )
    expect(await judge('Nia Provinsi', { caseId, officeId: other ?? '', founded: false })).toMatchObject(notFound)
    granted(await judge('Nia Provinsi', { caseId, officeId: accused, founded: false }))
    const { walls } = await clone.owner
      .selectFrom('netra.cases')
      .select('walled_office_ids as walls')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(walls).toEqual([other])
  })

  test('past the use case: no judgement is written but by its door, and none by who is accused', async () => {
    const { caseId, accused } = await accusing('Bawaslu')
    const row = sql`row(${newId()}::uuid, ${caseId}::uuid, ${accused}::uuid, false, 'x', ${who('Nia Provinsi')}::uuid, now(), false)`
    await expect(
      asActor(clone.db, who('Nia Provinsi'), (tx) =>
        sql`insert into netra.conflict_judgements select (${row}::netra.conflict_judgements).*`.execute(tx),
      ),
    ).rejects.toThrow(/permission/)
    const through = (name: string) =>
      asActor(clone.db, who(name), async (tx) => {
        const { rows } = await sql<{
          done: boolean
        }>`select netra.judge_conflict(${row}::netra.conflict_judgements) as done`.execute(tx)
        return rows[0]?.done
      })
    expect([await through('Gunawan Ketua'), await through('Laras Provinsi'), await through('Puspa Pusat')]).toEqual([
      false,
      false,
      false,
    ])
    expect(await through('Nia Provinsi')).toBe(true)
  })

  test('is late after a day, and still closed', async () => {
    const { caseId } = await accusing('Bawaslu')
    const page = granted(await openCasePage(clone.netra, { caseId, actor: who('Nia Provinsi') }))
    const opened = page.claims[0]?.since
    if (opened === undefined) throw new Error('no claim')
    const hoursLater = (hours: number) => new Date(Date.parse(opened) + hours * 3_600_000).toISOString()
    expect(conflictSheet(page, hoursLater(23))).toMatchObject({
      isLate: false,
      href: `/meja/perkara/${caseId}/benturan`,
    })
    expect(conflictSheet(page, hoursLater(25))?.isLate).toBe(true)
    expect(await sees('Gunawan Ketua', caseId)).toBe(false)
    const staff = granted(await openCasePage(clone.netra, { caseId, actor: who('Laras Provinsi') }))
    expect(conflictSheet(staff, hoursLater(1))?.href).toBeNull()
  })
})
