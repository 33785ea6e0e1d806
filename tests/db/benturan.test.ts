/** That a report names a Bawaslu office is a claim, which the rank above judges (N80). */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAllegation,
  judgeConflict,
  noteConflicts,
  openCasePage,
  readStatus,
  receiveReport,
  type JudgeConflict,
  type ReportTold,
} from '#app'
import { plainDate } from '#law'
import { asActor, newId, receiptHash, type ActorId, type Receipt } from '#store'
import { conflictSheet } from '../../src/lib/meja/lembar/conflict.ts'
import { conflictLines } from '../../src/lib/meja/conflict-lines.ts'
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

type Subject = ReportTold['subject']

/** A report at the door of the regency, of a person; `receipt` opens it. */
async function naming(subject: Subject, lane = 'informasi' as const) {
  const { receipt, officeName } = granted(
    await receiveReport(
      clone.netra,
      {
        lane,
        kind: 'netralitas',
        regionCode: '64.01',
        happenedOn: plainDate('2024-10-01'),
        knownOn: plainDate('2024-10-02'),
        narrative: 'Ia mengajak memilih satu pasangan calon di pendopo (contoh).',
        subject,
        secrets: {},
      },
      { door: 'web' },
    ),
  )
  const [row] = (
    await sql<{ caseId: string; office: string; walls: string[] }>`
      select c.id as "caseId", o.code as office, c.walled_office_ids as walls
      from netra.reports r join netra.cases c on c.id = r.case_id join netra.offices o on o.id = c.handling_office_id
      where r.receipt_hash = ${receiptHash(receipt.replaceAll('-', '') as Receipt)}`.execute(clone.owner)
  ).rows
  if (row === undefined) throw new Error('no report')
  return { ...row, receipt, officeName }
}
const officeId = async (code: string) =>
  (await clone.owner.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
const rename = (name: string, to: string) =>
  clone.owner.updateTable('netra.accounts').set({ name: to }).where('id', '=', who(name)).execute()
const inboxOf = (name: string, hoursLater = 0) =>
  asActor(clone.db, who(name), (tx) =>
    conflictLines(tx, new Date(Date.parse(clone.netra.clock()) + hoursLater * 3_600_000).toISOString()),
  )
const hasInInbox = async (name: string, caseId: string, hoursLater = 0) =>
  (await inboxOf(name, hoursLater)).lines.find(({ id }) => id.startsWith(caseId))

describe('somebody of the handling office named by name alone', () => {
  beforeAll(async () => {
    await rename('Gunawan Ketua', 'Dr. H. Mochammad Gunawan Wibisono, S.H., M.Hum.')
    await rename('Eka Penanganan', 'Eka Djoewita Puspasari, S.Sos')
    await rename('Hadi Anggota', 'Hadiwinoto')
    await rename('Nia Provinsi', 'Nia Kurniasih Provinsi')
    await rename('Puspa Pusat', 'Puspa Anindyawati Pusat')
  })

  test.each([
    ['as it is written', { kind: 'penyelenggara', name: 'Mochammad Gunawan Wibisono' }],
    ['without title, in another order', { kind: 'pns', name: 'wibisono gunawan' }],
    ['with other degrees and an abbreviation', { kind: 'pns', name: 'Ir. Moh. Gunawan Wibisono, S.E., M.Si' }],
    ['in the old spelling', { kind: 'honorer', name: 'Ibu Eka Juwita P', position: 'staf' }],
    ['by a name of one word', { kind: 'pns', name: 'HADIWINOTO, S.Pd.', officeName: 'Dinas Contoh' }],
    ['by one word of it, and nothing else', { kind: 'penyelenggara', name: 'Pak Gunawan' }],
  ] satisfies (readonly [string, Subject])[])(
    '%s, it is closed to the office and stays where it was told',
    async (_, subject) => {
      const { caseId, office } = await naming(subject)
      expect(office).toBe('BAWASLU-64.01')
      for (const name of ['Gunawan Ketua', 'Eka Penanganan', 'Hadi Anggota'])
        expect(await sees(name, caseId)).toBe(false)
      expect(await sees('Nia Provinsi', caseId)).toBe(true)
      expect(await hasInInbox('Nia Provinsi', caseId)).toMatchObject({ isLate: false })
    },
  )

  test.each([
    ['another name', { kind: 'pns', name: 'Gunawan Saputra' }],
    [
      'one word where an office is said',
      { kind: 'pns', name: 'Gunawan', officeName: 'Dinas Contoh', position: 'kepala' },
    ],
    ['no name', { kind: 'pns' }],
  ] satisfies (readonly [string, Subject])[])('the control: %s is closed to nobody', async (_, subject) => {
    const { caseId, walls } = await naming(subject)
    expect(walls).toEqual([])
    expect(await sees('Gunawan Ketua', caseId)).toBe(true)
    expect(await hasInInbox('Nia Provinsi', caseId)).toBeUndefined()
  })

  test('tells its reporter the same as if nobody there had that name, until it is judged', async () => {
    const told = { kind: 'penyelenggara', name: 'Gunawan Wibisono' } as const
    const [named, other] = [await naming(told), await naming({ ...told, name: 'Gunawan Wibisana' })]
    expect([named.walls.length > 0, other.walls]).toEqual([true, []])
    const shown = async ({ receipt }: { readonly receipt: string }) => {
      const { office, state, next, history } = granted(await readStatus(clone.netra, receipt, '127.0.0.9'))
      return JSON.stringify({ office, state, who: next?.who, types: history.map(({ type }) => type) })
    }
    expect(await shown(named)).toBe(await shown(other))
    expect(named.officeName).toBe(other.officeName)
    granted(
      await judge('Nia Provinsi', { caseId: named.caseId, officeId: await officeId('BAWASLU-64.01'), founded: true }),
    )
    expect(await shown(named)).not.toBe(await shown(other))
  })

  test('founded, who judged has taken it over; unfounded, the office has it as any other', async () => {
    const accused = await officeId('BAWASLU-64.01')
    const [one, other] = [
      await naming({ kind: 'pns', name: 'Gunawan Wibisono' }),
      await naming({ kind: 'pns', name: 'Gunawan Wibisono' }),
    ]
    granted(
      await judge('Nia Provinsi', { caseId: one.caseId, officeId: accused, founded: true }, 'Orangnya sama (contoh).'),
    )
    granted(
      await judge('Nia Provinsi', { caseId: other.caseId, officeId: accused, founded: false }, 'Orang lain (contoh).'),
    )
    const rows = await clone.owner
      .selectFrom('netra.cases as c')
      .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
      .select(['c.id', 'o.code', 'c.state', 'c.walled_office_ids as walls'])
      .where('c.id', 'in', [one.caseId, other.caseId])
      .execute()
    expect(rows.find(({ id }) => id === one.caseId)).toMatchObject({ code: 'BAWASLU-64', state: 'diambil-alih' })
    expect(rows.find(({ id }) => id === other.caseId)).toMatchObject({ code: 'BAWASLU-64.01', walls: [] })
    expect([await sees('Gunawan Ketua', one.caseId), await sees('Gunawan Ketua', other.caseId)]).toEqual([false, true])
  })

  test('added in the file, it closes the file to the office in that moment', async () => {
    const { caseId } = await naming({ kind: 'pns', name: 'Orang Lain Contoh' })
    await clone.owner.updateTable('netra.cases').set({ state: 'penelusuran' }).where('id', '=', caseId).execute()
    const add = (name: string) =>
      addAllegation(clone.netra, { caseId, actor: who('Eka Penanganan'), subject: { kind: 'pns', name } })
    expect(granted(await add('Siapa Pun Contoh')).closed).toBe(false)
    expect(await sees('Eka Penanganan', caseId)).toBe(true)
    expect(granted(await add('Gunawan Wibisono')).closed).toBe(true)
    expect([await sees('Eka Penanganan', caseId), await sees('Gunawan Ketua', caseId)]).toEqual([false, false])
    expect(await hasInInbox('Nia Provinsi', caseId)).toBeDefined()
  })

  test('somebody of the rank above is passed over too, and past its hours the next rank is asked', async () => {
    const above = await naming({ kind: 'pns', name: 'Nia Kurniasih Provinsi' })
    expect([await sees('Nia Provinsi', above.caseId), await sees('Utami Ketua Pusat', above.caseId)]).toEqual([
      false,
      true,
    ])
    expect(await hasInInbox('Utami Ketua Pusat', above.caseId)).toBeDefined()

    const { caseId } = await naming({ kind: 'pns', name: 'Gunawan Wibisono' })
    expect(await hasInInbox('Utami Ketua Pusat', caseId)).toBeUndefined()
    expect(await hasInInbox('Utami Ketua Pusat', caseId, 25)).toMatchObject({ isLate: true })
    expect(await hasInInbox('Nia Provinsi', caseId, 25)).toMatchObject({ isLate: true })
    const accused = await officeId('BAWASLU-64.01')
    const claim = { caseId, officeId: accused, founded: false, actor: who('Utami Ketua Pusat'), reason: 'Contoh.' }
    expect(await judgeConflict(clone.netra, claim)).toMatchObject({ refusal: { reason: 'not-your-move' } })
    const later = () => new Date(Date.parse(clone.netra.clock()) + 25 * 3_600_000).toISOString()
    await noteConflicts({ ...clone.netra, clock: later })
    const { rows } = await sql<{ type: string }>`
      select type from netra.events where case_id = ${caseId} and type like 'conflict-%' order by type`.execute(
      clone.owner,
    )
    expect(rows.map(({ type }) => type)).toEqual(['conflict-claimed', 'conflict-late'])
    granted(await judgeConflict({ ...clone.netra, clock: later }, claim))
    expect(await sees('Gunawan Ketua', caseId)).toBe(true)
  })

  test('at national rank the person alone is shut out, and his colleagues judge', async () => {
    const { caseId } = await naming({ kind: 'pns', name: 'Puspa Anindyawati Pusat' })
    expect([await sees('Puspa Pusat', caseId), await sees('Utami Ketua Pusat', caseId)]).toEqual([false, true])
    expect(await sees('Gunawan Ketua', caseId)).toBe(true)
    granted(await judge('Utami Ketua Pusat', { caseId, officeId: await officeId('BAWASLU-RI'), founded: false }))
    expect(await sees('Puspa Pusat', caseId)).toBe(true)
  })

  test('the claim stays in the inbox of who must judge when the case has moved', async () => {
    const { caseId, accused } = await accusing('Bawaslu')
    const taken = await asActor(clone.db, who('Utami Ketua Pusat'), async (tx) => {
      const { rows } = await sql<{ done: boolean }>`
        select netra.hand_case_to(${caseId}::uuid, ${await officeId('BAWASLU-RI')}::uuid, 'pengambilalihan') as done`.execute(
        tx,
      )
      return rows[0]?.done
    })
    expect(taken).toBe(true)
    expect(await hasInInbox('Utami Ketua Pusat', caseId)).toBeDefined()
    granted(await judge('Utami Ketua Pusat', { caseId, officeId: accused, founded: false }))
    expect(await hasInInbox('Utami Ketua Pusat', caseId)).toBeUndefined()
  })

  test('no role can try a name, and who is accused reads no claim', async () => {
    const { caseId } = await naming({ kind: 'pns', name: 'Gunawan Wibisono' })
    for (const statement of [
      sql`select * from netra.member_tokens`,
      sql`select account_id from netra.conflict_claims`,
      sql`select * from netra.named_members('Gunawan Wibisono', true, '{}')`,
      sql`select netra.conflict_judges(${caseId}::uuid, ${caseId}::uuid)`,
    ])
      await expect(asActor(clone.db, who('Utami Ketua Pusat'), (tx) => statement.execute(tx))).rejects.toThrow(
        /permission/,
      )
    const claims = (name: string) =>
      asActor(clone.db, who(name), async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from netra.conflict_claims where case_id = ${caseId} union all
          select office_id from netra.claimed_people(${caseId}::uuid)`.execute(tx)
        return rows.length
      })
    expect([await claims('Gunawan Ketua'), await claims('Laras Provinsi'), await claims('Nia Provinsi')]).toEqual([
      0, 1, 2,
    ])
  })
})
