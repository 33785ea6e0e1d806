import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receiveReport, sortAllegation, type ReportTold } from '#app'
import { electionsOn, stagesOn } from '#core'
import { addDays, addHours, localDay, plainDate, type Instant, type PlainDate } from '#law'
import { asActor } from '#store'
import { countDemonstration, listElections } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { calendarAround, demonstrationElection, demonstrationPemilu } from '../../src/main/demonstration/election.ts'
import { demonstrationElectionLoader } from '../../src/main/loaders/pemilihan-contoh.ts'
import { withLock } from '../../src/main/lock.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { begunAt } from './begun-at.ts'
import { granted } from './granted.ts'

let clone: Clone
let begun: Instant
let today: PlainDate
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  begun = await begunAt(clone, 'demonstration-election')
  today = localDay(begun, 'WITA')
})
afterAll(() => clone.close())

const told = (happenedOn: PlainDate, actId = 'SKB-D-06', regionCode = '64.01.04'): ReportTold => ({
  lane: 'laporan',
  kind: 'netralitas',
  regionCode,
  happenedOn,
  knownOn: today,
  place: 'Lapangan Contoh',
  actId,
  narrative: 'Seorang pegawai menyukai dan membagikan unggahan ajakan memilih calon Contoh (contoh).',
  evidence: 'Tangkapan layar.',
  subject: { kind: 'pns', name: 'Contoh Uji Pemilihan', position: 'Staf', officeName: 'Dinas Contoh' },
  secrets: { reporter: { name: 'Pelapor Contoh', address: 'Alamat Contoh' } },
})

const fixedToday = () => calendarAround(demonstrationElection, today).fixedOn ?? today

/** A report at the open door, and what came of it. */
async function reported(...args: Parameters<typeof told>) {
  granted(await receiveReport(clone.netra, told(...args), { door: 'web' }))
  return clone.owner
    .selectFrom('netra.cases as c')
    .innerJoin('netra.allegations as a', 'a.case_id', 'c.id')
    .select(['c.id', 'c.election_id', 'c.regime', 'a.id as allegation', 'a.class', 'a.articles'])
    .where('a.subject_name', '=', 'Contoh Uji Pemilihan')
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

describe('the election of the story', () => {
  test('says that nobody holds it, and is counted by the proof; the real ones are not marked', async () => {
    const rows = await clone.owner
      .selectFrom('netra.elections')
      .select(['id', 'name', 'demonstration', 'mark'])
      .orderBy('id')
      .execute()
    expect(rows.filter(({ demonstration }) => demonstration)).toEqual([
      { id: 'contoh-paser', name: 'Pemilihan Contoh Kabupaten Paser (data peragaan)', demonstration: true, mark: 'U' },
      {
        id: 'contoh-pemilu-berau',
        name: 'Pemilihan Umum Contoh di Kabupaten Berau (data peragaan)',
        demonstration: true,
        mark: 'U',
      },
    ])
    expect(rows.map(({ id }) => id)).toEqual([
      'contoh-paser',
      'contoh-pemilu-berau',
      'pemilu-2024',
      'pilkada-2024',
      'psu-kukar-2025',
    ])
    const proof = await countDemonstration(clone.db, actor('Contoh Fajar Pengelola'))
    expect(proof.find(({ table }) => table === 'netra.elections')?.rows).toBe(2)
  })

  test('has a Pemilu beside it, next door and nowhere else, in its campaign too', async () => {
    const elections = await listElections(clone.db)
    const [pemilu, ...others] = electionsOn(elections, today, '64.03')
    expect([pemilu?.id, pemilu?.regime, others]).toEqual([demonstrationPemilu.id, 'pemilu', []])
    expect(stagesOn(elections, today, '64.03').map(({ stage }) => stage.code)).toContain('kampanye')
  })

  test('is in its campaign today, its candidates are fixed and its vote is to come, in the regency of the story alone', async () => {
    const elections = await listElections(clone.db)
    const running = stagesOn(elections, today, '64.01.04.1001').map(
      ({ election, stage }) => `${election.id} ${stage.code}`,
    )
    expect(running).toContain('contoh-paser kampanye')
    const [election] = electionsOn(elections, today, '64.01')
    expect(election?.contests).toEqual([
      { kind: 'bupati', regionCode: '64.01', fixedOn: expect.any(String) as unknown },
    ])
    expect(election?.contests[0]?.fixedOn ?? '').toSatisfy((day: string) => day <= addDays(today, -21))
    expect(election?.votingOn ?? '').toSatisfy((day: string) => day > today)
    expect(electionsOn(elections, today, '64.02')).toEqual([])
  })

  test('is no election of a production installation, where no table would take it', async () => {
    const production = await cloneDatabase('full')
    try {
      expect((await listElections(production.db)).map(({ id }) => id)).toEqual([
        'pemilu-2024',
        'pilkada-2024',
        'psu-kukar-2025',
      ])
      await expect(
        withLock(production.urlFor('netra_owner'), (client) =>
          demonstrationElectionLoader.run({ client, tx: production.owner, netra: production.netra }),
        ),
      ).rejects.toThrow(/no demonstration data in production/)
    } finally {
      await production.close()
    }
  })
})

describe('what is reported in it', () => {
  test('belongs to it, and elsewhere to no election', async () => {
    expect(await reported(addDays(today, -1))).toMatchObject({ election_id: 'contoh-paser', regime: 'pilkada' })
    expect(await reported(addDays(today, -1), 'SKB-D-06', '64.02')).toMatchObject({
      election_id: null,
      regime: 'pilkada',
    })
  })

  test('is discipline from the penetapan on and ethics before it, whichever list the reporter picked from', async () => {
    const fixedOn = fixedToday()
    const [before, from] = [await reported(addDays(fixedOn, -1)), await reported(fixedOn, 'SKB-E-04')]
    expect([before.class, before.articles]).toEqual(['kode-etik', ['PP 42/2004 ps. 11 huruf c']])
    expect([from.class, from.articles.join()]).toEqual(['disiplin', expect.stringContaining('PP 94/2021')])
  })

  test('keeps the class of its row where the penetapan is not known', async () => {
    expect(await reported(addDays(today, -40), 'SKB-D-06', '64.02')).toMatchObject({ class: 'disiplin' })
  })

  test('follows its day at the desk too, unless the officer says otherwise', async () => {
    const waiting = await clone.owner
      .selectFrom('netra.cases as c')
      .innerJoin('netra.allegations as a', 'a.case_id', 'c.id')
      .select(['c.id', 'a.id as allegation'])
      .where('c.state', '=', 'kajian-awal')
      .where('c.regency_code', '=', '64.01')
      .executeTakeFirstOrThrow()
    await sql`update netra.cases set happened_on = ${addDays(fixedToday(), -3)} where id = ${waiting.id}`.execute(
      clone.owner,
    )
    const sort = async (more: object) => {
      granted(
        await sortAllegation(clone.netra, {
          caseId: waiting.id,
          actor: actor('Contoh Eka Penanganan'),
          allegationId: waiting.allegation,
          actId: 'SKB-D-01',
          ...more,
        }),
      )
      return clone.owner
        .selectFrom('netra.allegations')
        .select(['class', 'articles'])
        .where('id', '=', waiting.allegation)
        .executeTakeFirstOrThrow()
    }
    expect(await sort({})).toEqual({ class: 'kode-etik', articles: ['PP 42/2004 ps. 11 huruf c'] })
    expect((await sort({ class: 'disiplin' })).class).toBe('disiplin')
  })

  test('is numbered with the code of its contest', async () => {
    const numbers = await clone.owner
      .selectFrom('netra.cases')
      .select('register_number')
      .where('election_id', '=', 'contoh-paser')
      .where('register_number', 'is not', null)
      .execute()
    expect(numbers.length).toBeGreaterThan(3)
    for (const { register_number: number } of numbers) expect(number).toMatch(/^\d+\/Reg\/(LP|TM)\/PB\/Kab\//)
  })
})

describe('what is reported in the told Pemilu', () => {
  test('runs its working days from the registration, by the rows of Pemilu, and is numbered as Pemilu', async () => {
    const cases = await clone.owner
      .selectFrom('netra.cases as c')
      .innerJoin('netra.deadlines as d', 'd.case_id', 'c.id')
      .select(['c.state', 'c.register_number', 'c.registered_on', 'c.regime', 'd.rule_id', 'd.due_on', 'd.acting'])
      .where('c.election_id', '=', demonstrationPemilu.id)
      .where('d.closed_at', 'is', null)
      .orderBy('c.state')
      .execute()
    expect(cases.map(({ state, rule_id: rule, acting }) => [state, rule, acting])).toEqual([
      ['diregister', 'M14', true],
      ['klarifikasi', 'M14', true],
    ])
    for (const { regime, register_number: number, registered_on: on, due_on: due } of cases) {
      expect([regime, number]).toEqual(['pemilu', expect.stringMatching(/^\d+\/Reg\/LP\/PL\/Kab\//)])
      // Seven working days are at least nine calendar days: a week always holds two that do not count.
      expect(due ?? '').toSatisfy((day: string) => day >= addDays(plainDate(on ?? ''), 9))
    }
  })

  test('is read by its own office, and does not exist next door', async () => {
    const seen = (name: string) =>
      asActor(clone.db, actor(name), (tx) =>
        tx.selectFrom('netra.cases').select('id').where('election_id', '=', demonstrationPemilu.id).execute(),
      )
    expect(await seen('Contoh Vina Berau')).toHaveLength(2)
    expect(await seen('Contoh Eka Penanganan')).toEqual([])
  })
})

describe('a start on a later day', () => {
  const calendarAfter = async (other: Clone, days: number) => {
    const clock = () => addHours(begun, days * 24)
    await withLock(other.urlFor('netra_owner'), (client) =>
      demonstrationElectionLoader.run({ client, tx: other.owner, netra: { ...other.netra, clock } }),
    )
    const told = (await listElections(other.db)).filter(({ id }) => id === demonstrationElection.id)
    expect(told).toHaveLength(1)
    return told[0]
  }

  test('leaves the calendar as it is while its campaign goes on, and moves it on before it ends', async () => {
    const other = await cloneDatabase('demonstration')
    try {
      const first = await calendarAfter(other, 0)
      expect(await calendarAfter(other, 8)).toEqual(first)
      const moved = await calendarAfter(other, 40)
      expect(moved?.votingOn).toBe(addDays(first?.votingOn ?? today, 40))
      expect(moved?.contests).toHaveLength(1)
      expect(moved?.stages.length).toBe(first?.stages.length)
    } finally {
      await other.close()
    }
  })
})
