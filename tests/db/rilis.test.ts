import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certifyBooks, openBookPeriod, takeBookStep, type StepOfBook } from '#app'
import { bookMeasures, quarterBefore } from '#core'
import { localDay, plainDate } from '#law'
import { asActor, asPublic, bookStore, publicNumbers, systemActors } from '#store'
import {
  findRelease,
  listBookSteps,
  listBooks,
  listReleaseChanges,
  listReleaseNumbers,
  listReleases,
  previewBook,
  signedFigures,
} from '#store/views'
import { actor, neighbour, paser } from '../../src/main/demonstration/cast.ts'
import { publicationLines } from '#lib/rilis/publication-lines.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
let office: Record<string, string>
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  const rows = await clone.owner
    .selectFrom('netra.offices')
    .select(['id', 'code'])
    .where('code', 'in', ['BAWASLU-64.01', 'BAWASLU-64.02', 'BAWASLU-64', 'BAWASLU-33', 'BAWASLU-RI'])
    .execute()
  office = Object.fromEntries(rows.map(({ id, code }) => [code, id]))
})
afterAll(() => clone.close())

const [ketua, province, nation] = [paser.ketua, actor('Contoh Nia Provinsi'), actor('Contoh Utami Ketua Pusat')]
const of = (code: string) => office[code] ?? ''
/** The quarter before the one whose book the demonstration closes. */
const period = () => quarterBefore(quarterBefore(localDay(clone.netra.clock(), 'WIB')).from)
const step = (
  who: typeof ketua,
  name: StepOfBook['step'],
  asOffice: string,
  reason: StepOfBook['reason'] = null,
  book = 'BAWASLU-64.01',
) =>
  takeBookStep(clone.netra, {
    ...{ actor: who, period: period().code, officeId: of(book), asOfficeId: of(asOffice), step: name, reason },
  })
const certify = (who = nation) =>
  certifyBooks(clone.netra, { actor: who, officeId: of('BAWASLU-RI'), period: period().code })
const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

test('a period is opened by the head of Bawaslu RI, when it is over, and no day is in two of them', async () => {
  const open = (who: typeof ketua, code: string) =>
    openBookPeriod(clone.netra, { actor: who, officeId: of('BAWASLU-RI'), code })
  for (const who of [ketua, province, actor('Contoh Puspa Pusat'), actor('Contoh Fajar Pengelola')])
    expect(await open(who, period().code)).toMatchObject(refusal('not-found'))
  expect(await open(nation, '2026-13')).toMatchObject(refusal('no-such-period'))
  expect(await open(nation, localDay(clone.netra.clock(), 'WIB').slice(0, 7))).toMatchObject(refusal('period-not-over'))
  expect(await open(nation, period().code)).toEqual({ ok: true, value: null })
  expect(await open(nation, period().code)).toMatchObject(refusal('period-overlaps'))
  expect(await open(nation, period().from.slice(0, 7))).toMatchObject(refusal('period-overlaps'))
})

/** Two clicks, or two people: one is first, and the other is told so. */
const twice = async (
  go: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: { readonly reason: string } }>,
) => (await Promise.all([go(), go(), go()])).map((one) => (one.ok ? 'done' : one.refusal.reason)).sort()

test('what is sent twice at once is done once, and answered each time', async () => {
  const earlier = quarterBefore(period().from)
  const [officeId, asOfficeId] = [of('BAWASLU-64.02'), of('BAWASLU-64')]
  const early = (who: typeof ketua, step: StepOfBook['step'], as: string) =>
    takeBookStep(clone.netra, {
      ...{ actor: who, period: earlier.code, officeId, asOfficeId: as, step, reason: null },
    })
  const nationOffice = of('BAWASLU-RI')
  expect(
    await twice(() => openBookPeriod(clone.netra, { actor: nation, officeId: nationOffice, code: earlier.code })),
  ).toEqual(['done', 'period-overlaps', 'period-overlaps'])
  expect(await twice(() => early(neighbour('64.02').ketua, 'tandatangani', officeId))).toEqual([
    ...['done', 'wrong-state', 'wrong-state'],
  ])
  expect(await twice(() => early(province, 'periksa', asOfficeId))).toEqual(['done', 'wrong-state', 'wrong-state'])
  expect(
    await twice(() => certifyBooks(clone.netra, { actor: nation, officeId: nationOffice, period: earlier.code })),
  ).toEqual(['done', 'wrong-state', 'wrong-state'])
  expect((await asPublic(clone.db, (db) => listReleases(db, earlier.code))).length).toBe(1)
})

describe('a book', () => {
  test('is signed by the head of its office alone, checked by its province, certified at national rank, in this order', async () => {
    expect(await step(province, 'periksa', 'BAWASLU-64')).toMatchObject(refusal('wrong-state'))
    expect(await certify()).toMatchObject(refusal('wrong-state'))
    for (const [who, as] of [
      [paser.staff, 'BAWASLU-64.01'],
      [province, 'BAWASLU-64.01'],
      [province, 'BAWASLU-64'],
      [neighbour('64.02').ketua, 'BAWASLU-64.02'],
      [nation, 'BAWASLU-RI'],
    ] as const)
      expect(await step(who, 'tandatangani', as), as).toMatchObject(refusal('not-found'))
    // The control: the same of his own office.
    expect(await step(ketua, 'tandatangani', 'BAWASLU-64.01')).toEqual({ ok: true, value: null })
    expect(await step(ketua, 'tandatangani', 'BAWASLU-64.01')).toMatchObject(refusal('wrong-state'))
    expect(await step(ketua, 'periksa', 'BAWASLU-64.01')).toMatchObject(refusal('not-found'))
    expect(await step(province, 'kembalikan', 'BAWASLU-64')).toMatchObject(refusal('no-reason-given'))
    expect(await step(province, 'kembalikan', 'BAWASLU-64', 'angka-janggal')).toEqual({ ok: true, value: null })
    expect(await step(ketua, 'tandatangani', 'BAWASLU-64.01')).toEqual({ ok: true, value: null })
    expect(await step(province, 'periksa', 'BAWASLU-64')).toEqual({ ok: true, value: null })
    expect(await certify(province)).toMatchObject(refusal('not-found'))
  })

  test('is seen by its own office and the ranks above, and by nobody else; its rows by no role', async () => {
    const seen = (who: typeof ketua) => asActor(clone.db, who, (tx) => listBooks(tx, period().code))
    for (const who of [ketua, province, nation]) expect((await seen(who)).length).toBe(1)
    for (const who of [neighbour('64.02').ketua, actor('Contoh Rahmat Bupati'), actor('Contoh Fajar Pengelola')])
      expect(await seen(who)).toEqual([])
    await expect(
      asActor(clone.db, nation, (tx) => tx.selectFrom('netra.book_rows').selectAll().execute()),
    ).rejects.toThrow(/permission denied/)
    const preview = (who: typeof ketua) =>
      asActor(clone.db, who, (tx) => previewBook(tx, of('BAWASLU-64.01'), period()))
    const steps = await asActor(clone.db, ketua, (tx) => listBookSteps(tx, period().code, of('BAWASLU-64.01')))
    const book = steps.find((one) => one.step === 'tandatangani')
    expect(book?.figures).toEqual(await preview(ketua))
    expect(Object.keys(book?.figures ?? {}).every((id) => (bookMeasures as readonly string[]).includes(id))).toBe(true)
    expect(await preview(neighbour('64.02').ketua)).toEqual({})
    expect(await asActor(clone.db, province, (tx) => bookStore.listCounts(tx, period().code))).toEqual([])
  })

  test('writes no step past its function or its turn', async () => {
    const take = (who: typeof ketua, name: 'periksa' | 'sahkan', as: string, ordinal: number) =>
      asActor(clone.db, who, (tx) =>
        bookStore.take(tx, name, [
          {
            period: period().code,
            officeId: of('BAWASLU-64.01'),
            ordinal,
            reason: null,
            at: clone.netra.clock(),
            by: who,
            byOfficeId: of(as),
          },
        ]),
      )
    await expect(take(ketua, 'sahkan', 'BAWASLU-64.01', 9)).rejects.toThrow(/row-level security/)
    await expect(take(province, 'sahkan', 'BAWASLU-64', 9)).rejects.toThrow(/row-level security/)
    await expect(take(province, 'periksa', 'BAWASLU-33', 9)).rejects.toThrow(/row-level security/)
    await expect(take(province, 'periksa', 'BAWASLU-64', 1)).rejects.toThrow(/book_steps_turn_key/)
    for (const change of [
      'update netra.book_steps set reason = null',
      'delete from netra.releases',
      'update netra.release_numbers set shown = 1',
    ])
      await expect(
        asActor(clone.db, nation, async (tx) => {
          await sql.raw(change).execute(tx)
        }),
      ).rejects.toThrow(/permission denied/)
  })
})

describe('a release', () => {
  const inside = () => `${period().from}T05:00:00Z`
  /** So many reports of Paser that came in during the period, and no more. */
  const reports = async (wanted: number) => {
    const { rows } = await sql<{ id: string }>`
      select id from netra.cases where regency_office_id = ${of('BAWASLU-64.01')} and origin = 'laporan' and linked_case_id is null
        and walled_office_ids = '{}' order by id`.execute(clone.owner)
    expect(rows.length).toBeGreaterThanOrEqual(wanted)
    const chosen = rows.slice(0, wanted).map(({ id }) => id)
    await sql`update netra.cases set opened_at = '2020-01-01T00:00:00Z' where regency_office_id = ${of('BAWASLU-64.01')}`.execute(
      clone.owner,
    )
    await sql`update netra.cases set opened_at = ${inside()} where id = any (${chosen}::uuid[])`.execute(clone.owner)
  }
  const shownOf = async (id: string, region: string) =>
    (await asPublic(clone.db, (db) => listReleaseNumbers(db, id))).find(
      (number) => number.region === region && number.measure === 'laporan-masuk',
    )

  test('is what was certified, frozen; live numbers move on without it', async () => {
    await reports(6)
    await step(province, 'kembalikan', 'BAWASLU-64', 'salah-catat')
    await step(ketua, 'tandatangani', 'BAWASLU-64.01')
    await step(province, 'periksa', 'BAWASLU-64')
    const made = await certify()
    expect(made).toMatchObject({ ok: true, value: { number: 1, books: 1, reasons: [] } })
    const [release] = await asPublic(clone.db, (db) => listReleases(db))
    expect(release).toMatchObject({ period: period().code, number: 1, books: 1, newBooks: 1 })
    expect(release?.offices).toBeGreaterThan(500)
    const id = release?.id ?? ''
    expect(await shownOf(id, '64.01')).toMatchObject({ shown: 6, isClosed: true })
    expect(await shownOf(id, '00')).toMatchObject({ shown: 6, isClosed: true })
    expect(await shownOf(id, '64.02')).toMatchObject({ isClosed: false })
    expect(await asPublic(clone.db, (db) => listReleaseChanges(db, id))).toEqual([])
    await reports(3)
    expect(await shownOf(id, '64.01')).toMatchObject({ shown: 6 })
    expect(await certify()).toMatchObject(refusal('wrong-state'))
  })

  test('the next says what changed, row by row and why; and needs a reason', async () => {
    await reports(13)
    expect(await step(ketua, 'tandatangani', 'BAWASLU-64.01')).toMatchObject(refusal('no-reason-given'))
    expect(await step(ketua, 'tandatangani', 'BAWASLU-64.01', 'terlambat-dicatat')).toMatchObject({ ok: true })
    await step(province, 'periksa', 'BAWASLU-64')
    const made = await certify()
    expect(made).toMatchObject({ ok: true, value: { number: 2, reasons: ['terlambat-dicatat'] } })
    const id = made.ok ? made.value.id : ''
    // The book was certified before: it is signed anew, for its reason, and none is new.
    expect(await asPublic(clone.db, (db) => findRelease(db, id))).toMatchObject({ books: 1, newBooks: 0 })
    expect(await shownOf(id, '64.01')).toMatchObject({ shown: 13 })
    const changes = await asPublic(clone.db, (db) => listReleaseChanges(db, id))
    expect(changes.filter(({ measure }) => measure === 'laporan-masuk')).toMatchObject([
      { region: '00', appeared: 7, movedIn: 0, gone: 0 },
      { region: '64', appeared: 7, movedIn: 0, gone: 0 },
    ])
  })

  test('two more reports change no figure that could be subtracted', async () => {
    await reports(15)
    await step(ketua, 'tandatangani', 'BAWASLU-64.01', 'terlambat-dicatat')
    await step(province, 'periksa', 'BAWASLU-64')
    const made = await certify()
    const id = made.ok ? made.value.id : ''
    expect(await shownOf(id, '64.01')).toMatchObject({ shown: 13 })
    const changes = await asPublic(clone.db, (db) => listReleaseChanges(db, id))
    expect(changes.filter(({ measure }) => measure === 'laporan-masuk')).toMatchObject([
      { region: '00', appeared: null, movedIn: 0, gone: 0 },
    ])
    // Nor does the nation, whose only book it is.
    expect(await shownOf(id, '00')).toMatchObject({ shown: 13 })
  })

  test('one that falls into masa tenang is not public before it ends', async () => {
    const [first] = await asPublic(clone.db, (db) => listReleases(db))
    await sql`update netra.releases set public_on = netra.today_in('WIB') + 1 where id = ${first?.id ?? ''}`.execute(
      clone.owner,
    )
    expect((await asPublic(clone.db, (db) => listReleases(db))).map(({ id }) => id)).not.toContain(first?.id)
    expect(await asPublic(clone.db, (db) => listReleaseNumbers(db, first?.id ?? ''))).toEqual([])
    // The control: who certified it sees it.
    expect((await asActor(clone.db, nation, (tx) => listReleases(tx))).map(({ id }) => id)).toContain(first?.id)
  })

  test('nobody else writes one, nor adds to one that stands', async () => {
    const [first] = await asPublic(clone.db, (db) => listReleases(db))
    const release = { ...(first as NonNullable<typeof first>), id: crypto.randomUUID(), number: 9 }
    await expect(asActor(clone.db, province, (tx) => bookStore.release(tx, release, province))).rejects.toThrow(
      /row-level security/,
    )
    const numbers = [{ region: '64.02', shown: 99, isClosed: true }]
    await expect(
      asActor(clone.db, nation, (tx) => bookStore.writeNumbers(tx, first?.id ?? '', 'laporan-pembalasan', numbers, [])),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('books of a province and of the national office', () => {
  const puspa = actor('Contoh Puspa Pusat')
  const [nia, utami] = [province, nation]
  const book = (who: typeof nia, code: string, as: string, name: StepOfBook['step']) => step(who, name, as, null, code)

  test('are signed by their own heads, and checked at the national office by another than its head', async () => {
    expect(await book(puspa, 'BAWASLU-64', 'BAWASLU-64', 'tandatangani')).toMatchObject(refusal('not-found'))
    expect(await book(nia, 'BAWASLU-64', 'BAWASLU-64', 'tandatangani')).toEqual({ ok: true, value: null })
    for (const [who, as] of [
      [nia, 'BAWASLU-64'],
      [utami, 'BAWASLU-RI'],
      [ketua, 'BAWASLU-64.01'],
    ] as const)
      expect(await book(who, 'BAWASLU-64', as, 'periksa'), as).toMatchObject(refusal('not-found'))
    expect(await book(puspa, 'BAWASLU-64', 'BAWASLU-RI', 'periksa')).toEqual({ ok: true, value: null })

    expect(await book(nia, 'BAWASLU-RI', 'BAWASLU-RI', 'tandatangani')).toMatchObject(refusal('not-found'))
    expect(await book(utami, 'BAWASLU-RI', 'BAWASLU-RI', 'tandatangani')).toEqual({ ok: true, value: null })
    expect(await book(utami, 'BAWASLU-RI', 'BAWASLU-RI', 'periksa')).toMatchObject(refusal('not-found'))
    expect(await book(puspa, 'BAWASLU-RI', 'BAWASLU-RI', 'periksa')).toEqual({ ok: true, value: null })
    const made = await certify()
    expect(made).toMatchObject({ ok: true, value: { books: 3 } })
    const signed = await asActor(clone.db, nation, (tx) => signedFigures(tx, period().code))
    expect(signed.size).toBe(3)
    expect([...(await asActor(clone.db, ketua, (tx) => signedFigures(tx, period().code))).keys()]).toEqual([
      of('BAWASLU-64.01'),
    ])
  })

  test('with all others come to the national number: every case is in one of them', async () => {
    const wide = { from: plainDate('2000-01-01'), until: plainDate('2100-01-01') }
    // One case goes to the province and one to the nation. A case about an office is in no book that this office signs.
    const { rows: cases } = await sql<{ id: string }>`
      select id from netra.cases where register_number is not null and linked_case_id is null order by id limit 2`.execute(
      clone.owner,
    )
    expect(cases).toHaveLength(2)
    await sql`update netra.cases set handling_office_id = ${of('BAWASLU-64')}, regency_office_id = null, province_office_id = ${of('BAWASLU-64')}
      where id = ${cases[0]?.id ?? ''}`.execute(clone.owner)
    await sql`update netra.cases set handling_office_id = ${of('BAWASLU-RI')}, regency_office_id = null, province_office_id = null
      where id = ${cases[1]?.id ?? ''}`.execute(clone.owner)
    await sql`update netra.cases set walled_office_ids = '{}'`.execute(clone.owner)
    const { rows: offices } = await sql<{ id: string; kind: string }>`
      select distinct o.id, o.kind from netra.cases c
      join netra.offices o on o.id = coalesce(c.regency_office_id, c.province_office_id, c.national_office_id)`.execute(
      clone.owner,
    )
    expect(new Set(offices.map(({ kind }) => kind))).toEqual(
      new Set(['bawaslu-kabkota', 'bawaslu-provinsi', 'bawaslu-ri']),
    )
    for (const { id } of offices)
      await sql`insert into netra.memberships (account_id, office_id, role, valid_from)
        values (${utami}, ${id}, 'ketua', '2020-01-01')`.execute(clone.owner)
    const books = await asActor(clone.db, utami, (tx) =>
      Promise.all(offices.map(({ id }) => previewBook(tx, id, wide))),
    )
    const national = await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, clone.netra.clock()))
    const columns = {
      'laporan-masuk': 'reports',
      'perkara-diregister': 'registered',
      temuan: 'findings',
      penerusan: 'referrals',
      sanksi: 'sanctions',
    } as const
    for (const measure of bookMeasures) {
      const inBooks = books.reduce((sum, figures) => sum + (figures[measure] ?? 0), 0)
      const counted = national.reduce((sum, row) => sum + Number(row[columns[measure]] ?? 0), 0)
      expect(inBooks, measure).toBe(counted)
      expect(counted, measure).toBeGreaterThan(0)
    }
  })
})

test('the calendar says which ranks are to come for everybody, and on which days nothing is', async () => {
  const lines = await publicationLines(clone.db, '2024-11-26T18:00:00.000Z')
  expect(lines.ahead.map(({ code, publicOn }) => `${code} ${publicOn}`)).toEqual([
    '2024-T4 Rabu, 8 Januari 2025',
    '2025-T1 Selasa, 8 April 2025',
    '2025-T2 Selasa, 8 Juli 2025',
    '2025-T3 Rabu, 8 Oktober 2025',
  ])
  expect(lines.quiet[0]).toEqual({ from: 'Minggu, 24 November 2024', to: 'Rabu, 27 November 2024' })
})
