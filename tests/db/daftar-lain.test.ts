import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringRegister, compareRegister, dropRegister, previewRegister } from '#app'
import { numberKey, type DayOrder, type OtherPlaces } from '#core'
import { plainDate } from '#law'
import { lineInWords } from '../../src/lib/daftar-lain/register-words.ts'
import { asActor, registerStore, type ActorId, type RegisterSource } from '#store'
import { countRegisterLines, findRegisterRun, listRegisterLines, listRegisterRuns } from '#store/views'
import { workbookOf, type SheetCell } from '../support/write-sheet.ts'
import { openWorld, type World } from './desk-world.ts'

let world: World
let staff: ActorId
let elsewhere: ActorId
let cases: readonly [string, string, string, string]
const number = (nth: number) => `00${String(nth)}/Reg/LP/PB/Kab/14.21/X/2024`

beforeAll(async () => {
  world = await openWorld('2024-11-20T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  elsewhere = await world.person('staf-penanganan', 'BAWASLU-33.18')
  const open = (nth: number) => world.openedCase({ state: 'kajian', registerNumber: number(nth) })
  cases = [await open(1), await open(2), await open(3), await open(4)]
  await accuse(cases[0], 1, 'Ani Contoh', 'Dinas Contoh Kabupaten Kudus')
  await accuse(cases[0], 2, 'Dedi Contoh', 'Dinas Contoh Kabupaten Kudus')
  await accuse(cases[1], 1, 'Budi Contoh', 'Badan Contoh')
})
afterAll(() => world.close())

const accuse = (caseId: string, ordinal: number, name: string, office: string) =>
  world.owner.query(
    `insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_office_name) values (netra.new_id(), $1, $2, 'pns', $3, $4)`,
    [caseId, ordinal, name, office],
  )

const bring = async (
  bytes: Uint8Array,
  {
    actor = staff,
    source = 'sigaplapor',
    officeCode = 'BAWASLU-33.19',
  }: { readonly actor?: ActorId; readonly source?: RegisterSource; readonly officeCode?: string } = {},
) => {
  const brought = await bringRegister(world.desk, {
    actor,
    officeCode,
    source,
    fileName: 'ekspor 198501012010011001.xlsx',
    bytes,
  })
  if (!brought.ok) throw new Error(brought.refusal.reason)
  return brought.value.id
}
const preview = async (id: string) => {
  const seen = await previewRegister(world.desk, { actor: staff, id, sheet: null })
  if (!seen.ok) throw new Error(seen.refusal.reason)
  return seen.value
}
const compare = async (
  bytes: Uint8Array,
  change: (guessed: OtherPlaces) => OtherPlaces = (guessed) => guessed,
  order?: DayOrder,
) => {
  const id = await bring(bytes)
  const { head, sheet } = await preview(id)
  const compared = await compareRegister(world.desk, { actor: staff, id, sheet, columns: change(head.columns), order })
  if (!compared.ok) throw new Error(compared.refusal.reason)
  return { id, lines: await linesOf(id) }
}
const linesOf = (id: string, actor: ActorId = staff) =>
  asActor(world.desk.db, actor, (tx) => listRegisterLines(tx, id, null, null))
const orderOf = async (id: string) => (await asActor(world.desk.db, staff, (tx) => findRegisterRun(tx, id)))?.dayOrder
const told = (lines: Awaited<ReturnType<typeof linesOf>>) =>
  lines.map(({ row, outcome, cases: found, differs }) => [
    row,
    outcome,
    found.map((one) => one.number?.slice(0, 3) ?? one.id).join('+'),
    differs.join(),
  ])

const sheet = (rows: readonly (readonly SheetCell[])[]) => workbookOf([{ name: 'Rekap contoh', rows }])
/** 1 October 2024 as a spreadsheet counts days. */
const firstOfOctober = { number: '45566' }
const head = ['No', 'Nomor Register', 'Tanggal Kejadian', 'Kabupaten/Kota', 'Instansi', 'Nama Terlapor']

describe('an export of another register is set beside the cases of the region', () => {
  test('days as numbers, a case split in two, two joined, a copy, one there, one here', async () => {
    const before = await world.owner.query('select * from netra.cases order by id')
    const { lines, id } = await compare(
      sheet([
        ['REKAPITULASI CONTOH'],
        head,
        ['1', number(1), firstOfOctober, 'Kab. Kudus', 'Dinas Contoh Kab. Kudus', 'Drs. Ani Contoh, M.Si'],
        ['2', number(1), firstOfOctober, 'Kab. Kudus', 'Dinas Contoh Kab. Kudus', 'Dedi Contoh'],
        ['3', `${number(2)}; ${number(3)}`, firstOfOctober, 'Kab. Kudus', 'Badan Contoh', 'Budi Contoh'],
        ['4', number(1), firstOfOctober, 'Kab. Kudus', 'Dinas Contoh Kab. Kudus', 'Drs. Ani Contoh, M.Si'],
        ['5', '099/Reg/LP/PB/Kab/14.21/X/2024', firstOfOctober, 'Kab. Kudus', 'Sekretariat Contoh', 'Zaki Contoh'],
      ]),
    )
    expect(told(lines)).toEqual([
      [3, 'split', '001', ''],
      [4, 'split', '001', ''],
      [5, 'joined', '002+003', ''],
      [6, 'repeated', '001', ''],
      [7, 'only-there', '', ''],
      [null, 'only-here', '004', ''],
    ])
    expect(lines[0]).toMatchObject({ day: '2024-10-01', institution: 'Dinas Contoh Kab. Kudus', initials: 'AC' })
    // What is asked of the other register can be looked for there: our side of the case stands beside its row.
    expect(lines[5]?.cases).toMatchObject([{ number: number(4), happenedOn: '2024-10-01', region: 'Kabupaten Kudus' }])
    expect(lines[2]?.cases[0]).toMatchObject({ institutions: ['Badan Contoh'], initials: ['BC'] })
    expect(JSON.stringify(lines)).not.toContain('Budi')
    expect(await asActor(world.desk.db, staff, (tx) => countRegisterLines(tx, id))).toEqual({
      split: 2,
      joined: 1,
      repeated: 1,
      'only-there': 1,
      'only-here': 1,
    })
    // Nothing of it changes a case.
    expect((await world.owner.query('select * from netra.cases order by id')).rows).toEqual(before.rows)
  })

  test('a heading of two rows with merged cells, a second part in another order, sums: the accused and never the reporter', async () => {
    const bytes = workbookOf([
      {
        name: 'Data',
        merged: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:H2', 'B5:B6', 'C5:C6'],
        rows: [
          ['LAPORAN PENANGANAN (CONTOH)'],
          ['No', 'Nomor Register', 'Tanggal', 'Pelapor', null, 'Terlapor', null, null],
          [null, null, null, 'Nama', 'NIK', 'Nama', 'NIP', 'Instansi'],
          ['1', '2', '3', '4', '5', '6', '7', '8'],
          ['1', number(1), firstOfOctober, 'Rahasia Pelapor', '1', 'Ani Contoh', null, 'Dinas Contoh Kabupaten Kudus'],
          [null, null, null, null, null, 'Dedi Contoh', null, 'Dinas Contoh Kabupaten Kudus'],
          ['JUMLAH', { number: '1' }],
          ['Tanggal', 'Nama Terlapor', 'Nomor Register', 'Instansi'],
          [firstOfOctober, 'Budi Contoh', number(2), 'Badan Contoh'],
        ],
      },
    ])
    const waiting = await bring(bytes)
    const { head: found } = await preview(waiting)
    expect([found.columns.terlapor, found.closed]).toEqual([5, [3, 4]])
    const byHand = await compareRegister(world.desk, {
      actor: staff,
      id: waiting,
      sheet: null,
      columns: { ...found.columns, terlapor: 3 },
    })
    expect(byHand).toMatchObject({ refusal: { reason: 'register-closed' } })
    const { lines, id } = await compare(bytes)
    expect(told(lines).slice(0, 3)).toEqual([
      [5, 'split', '001', ''],
      [6, 'split', '001', ''],
      [9, 'same', '002', ''],
    ])
    expect(lines.slice(0, 3).map(({ initials }) => initials)).toEqual(['AC', 'DC', 'BC'])
    const run = await asActor(world.desk.db, staff, (tx) => findRegisterRun(tx, id))
    expect(run).toMatchObject({ rowsRead: 3, rowsSkipped: 3 })
    const kept = await world.owner.query('select * from netra.register_import_rows where import_id = $1', [id])
    for (const secret of ['RP', 'Rahasia', 'pelapor']) expect(JSON.stringify(kept.rows)).not.toContain(secret)
  })

  test('only cases that the file may speak of are set beside it: of its days, its numbers or its people', async () => {
    const far = await world.openedCase({ state: 'kajian', registerNumber: number(8) })
    await world.owner.query(
      `update netra.cases set happened_on = '2023-05-05', known_on = '2023-05-05', registered_on = '2023-05-06' where id = $1`,
      [far],
    )
    const autumn = [plainDate('2024-09-01'), plainDate('2024-10-31')] as const
    const own = (more: Partial<Parameters<typeof registerStore.listOwn>[2]>) =>
      asActor(world.desk.db, staff, async (tx) => {
        const found = await registerStore.listOwn(tx, '33.19', { days: autumn, numbers: [], marks: [], ...more })
        return found.map(({ id }) => id)
      })
    expect(await own({})).not.toContain(far)
    expect(await own({ numbers: [numberKey(` ${number(8).slice(2)} `)] })).toContain(far)
    expect(await own({ days: [plainDate('2023-05-06'), plainDate('2023-05-06')] })).toEqual([far])
    // The control: where the file tells no day, nothing is left out.
    expect(await own({ days: null })).toContain(far)
  })

  test('columns that moved are found by what stands in them', async () => {
    const { lines } = await compare(
      sheet([
        ['Nomor Register', 'Tanggal Kejadian', 'Nama Terlapor', 'Instansi'],
        [firstOfOctober, number(2), 'Badan Contoh', 'Budi Contoh'],
        [{ number: '45570' }, number(3), 'Badan Lain', 'Cici Contoh'],
      ]),
    )
    expect(told(lines).slice(0, 2)).toEqual([
      [2, 'same', '002', ''],
      [3, 'differs', '003', 'tanggal'],
    ])
  })

  test('a CSV of semicolons and days in words, without any number: day and accused', async () => {
    const text =
      'Tanggal;Instansi;Inisial\r\n1 Oktober 2024;Badan Contoh;B.C.\r\n1 Oktober 2024;Dinas Contoh Kab Kudus;AC\r\n5 Oktober 2024;Badan Contoh;B.C.\r\n'
    const { lines } = await compare(Buffer.from(text))
    expect(told(lines).slice(0, 3)).toEqual([
      [2, 'same', '002', ''],
      [3, 'same', '001', ''],
      [4, 'only-there', '', ''],
    ])
  })

  const american = (...days: readonly string[]) =>
    Buffer.from(
      '\ufeffNomor Register;Tanggal Kejadian;Instansi;Inisial\r\n' +
        days
          .map((day, at) => `"${number(at + 1).replace('14.21', '14,21')}";${day};Dinas Contoh Kab. Kudus;AC\r\n`)
          .join(''),
    )
  const daysOf = (lines: Awaited<ReturnType<typeof linesOf>>) =>
    lines.filter(({ row }) => row !== null).map(({ day }) => day)

  test('a CSV with the month first is read so where the whole column agrees, and never turned round', async () => {
    const { lines } = await compare(american('10/1/2024', '10/13/2024'))
    expect(daysOf(lines)).toEqual(['2024-10-01', '2024-10-13'])
    // The control: the same first day in a column that has the day first.
    expect(daysOf((await compare(american('10/1/2024', '13/10/2024'))).lines)).toEqual(['2024-01-10', '2024-10-13'])
  })

  test('with the month first and nothing that shows it, one whose days would be to come is read so; of others the turned day is asked about', async () => {
    const { lines } = await compare(american('10/1/2024', '10/12/2024'))
    expect(daysOf(lines)).toEqual(['2024-10-01', '2024-10-12'])
    const { lines: read } = await compare(american('10/1/2024', '1/10/2024'), undefined, 'day-first')
    expect(daysOf(read)).toEqual(['2024-01-10', '2024-10-01'])
    const asked = read.filter(({ row }) => row !== null).map((line) => lineInWords(line).asks)
    expect(asked.map((asks) => asks.some((ask) => ask.startsWith('hari dan bulan tertukar')))).toEqual([true, false])
  })

  test('a column whose days can all be read both ways is refused, until a person who saw both says which holds; how they were read is kept', async () => {
    const either = american('10/1/2024', '1/10/2024')
    const id = await bring(either)
    const asked = { actor: staff, id, sheet: null, columns: (await preview(id)).head.columns }
    expect(await compareRegister(world.desk, asked)).toMatchObject({
      refusal: {
        reason: 'register-days-either',
        cell: { row: 2, said: '10/1/2024' },
        as: { 'day-first': { day: '2024-01-10', last: '2024-10-01' }, 'month-first': { day: '2024-10-01' } },
      },
    })
    expect(await linesOf(asked.id)).toEqual([])
    expect(await compareRegister(world.desk, { ...asked, order: 'month-first' })).toMatchObject({ ok: true })
    expect(daysOf(await linesOf(asked.id))).toEqual(['2024-10-01', '2024-01-10'])
    expect(await orderOf(asked.id)).toBe('month-first')
    // The control: a column that says itself which order it has asks nothing, and one without such days has none.
    expect(await orderOf((await compare(american('10/1/2024', '13/10/2024'))).id)).toBe('day-first')
    expect(await orderOf((await compare(american('1 Oktober 2024'))).id)).toBeNull()
  })

  test('a column of both orders is refused with a row of each, until a person says which holds', async () => {
    const id = await bring(american('10/1/2024', '10/13/2024', '14/10/2024'))
    const { head: found, days } = await preview(id)
    expect(days).toMatchObject({ kind: 'mixed', dayFirst: { row: 4, said: '14/10/2024' }, monthFirst: { row: 3 } })
    const refused = await compareRegister(world.desk, { actor: staff, id, sheet: null, columns: found.columns })
    expect(refused).toMatchObject({
      refusal: { reason: 'register-days', dayFirst: { row: 4 }, monthFirst: { row: 3, said: '10/13/2024' } },
    })
    const chosen = { actor: staff, id, sheet: null, columns: found.columns, order: 'month-first' } as const
    expect(await compareRegister(world.desk, chosen)).toMatchObject({ ok: true })
    const lines = await linesOf(id)
    expect(daysOf(lines)).toEqual(['2024-10-01', '2024-10-13', null])
    // What cannot be read in that order is said of its row.
    expect(lines.find(({ row }) => row === 4)?.unread).toEqual(['tanggal'])
  })

  test('a personnel number finds the person by its mark, and stays nowhere', async () => {
    const nip = '198501012010011001'
    await world.owner.query(
      `insert into netra.office_keys (id, office_id, recipient, created_at) select netra.new_id(), $1, 'age1contoh' || netra.new_id(), now()
       where not exists (select from netra.office_keys where office_id = $1)`,
      [world.office('BAWASLU-33.19')],
    )
    await world.owner.query(
      `insert into netra.subject_matches (id, case_id, allegation_id, way, on_day, employer_name, post, number_kind, number_hmac, office_key_id,
         paper_kind, paper_on, according_to, recorded_at, recorded_by)
       select netra.new_id(), a.case_id, a.id, 'surat', '2024-10-01', 'Contoh', 'Contoh', 'nip', $2, k.id, 'surat', '2024-10-01', 'Contoh', now(), $3
       from netra.allegations a, netra.office_keys k where a.case_id = $1 and k.office_id = $4 limit 1`,
      [cases[1], Buffer.from(world.desk.markNumber('nip', nip)), staff, world.office('BAWASLU-33.19')],
    )
    const { lines, id } = await compare(
      sheet([
        ['Tanggal', 'NIP Terlapor'],
        [firstOfOctober, nip],
        [firstOfOctober, '199001012015012002'],
      ]),
    )
    expect(told(lines).slice(0, 2)).toEqual([
      [2, 'same', '002', ''],
      [3, 'only-there', '', ''],
    ])
    const kept = await world.owner.query(
      `select r::text || i::text as said from netra.register_import_rows r join netra.register_imports i on i.id = r.import_id where i.id = $1`,
      [id],
    )
    const all = JSON.stringify(kept.rows)
    expect(all).not.toContain(nip)
    // The control: what is kept of the row is there.
    expect(all).toContain(Buffer.from(world.desk.markNumber('nip', nip)).toString('hex'))
  })

  test('no name is kept, of whatever register', async () => {
    const all = JSON.stringify((await world.owner.query('select * from netra.register_import_rows')).rows)
    expect(all).toContain('"AC"')
    for (const name of ['Ani', 'Dedi', 'Budi', 'Zaki', 'Cici']) expect(all).not.toContain(name)
  })
})

describe('a run', () => {
  test('is kept with the hash of its file, and the file is gone', async () => {
    const bytes = sheet([head, ['1', number(4), firstOfOctober, 'Kab. Kudus', 'x', 'x']])
    const { id } = await compare(bytes)
    const run = await asActor(world.desk.db, staff, (tx) => findRegisterRun(tx, id))
    expect(run).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      state: 'dibandingkan',
      rowsRead: 1,
      fileName: 'ekspor ….xlsx',
    })
    expect(await world.desk.rollFiles.read(id)).toBeNull()
    const again = await compareRegister(world.desk, { actor: staff, id, sheet: null, columns: { nomor: 1 } })
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'register-gone-on' } })
    const events = await world.owner.query(
      `select data -> 'rows' as rows from netra.events where type = 'register-compared' and data ->> 'import' = $1`,
      [id],
    )
    expect(events.rows).toEqual([{ rows: 1 }])
  })

  test('that nobody goes on with is dropped, by hand or after a day', async () => {
    const bytes = sheet([head, ['1', number(4), firstOfOctober, '', '', '']])
    const [byHand, left] = [await bring(bytes), await bring(bytes)]
    expect(await dropRegister(world.desk, elsewhere, byHand)).toBe(false)
    expect(await world.desk.rollFiles.read(byHand)).not.toBeNull()
    expect(await dropRegister(world.desk, staff, byHand)).toBe(true)
    expect(await world.desk.rollFiles.read(byHand)).toBeNull()
    world.at('2024-11-21T03:00:00.000Z')
    await bring(bytes)
    expect(await world.desk.rollFiles.read(left)).toBeNull()
    world.at('2024-11-20T02:00:00.000Z')
  })

  test.each([
    ['register-empty', Buffer.alloc(0)],
    ['register-too-large', Buffer.alloc(8 * 1024 * 1024 + 1)],
  ] as const)('%s', async (reason, bytes) => {
    const refused = await bringRegister(world.desk, {
      actor: staff,
      officeCode: 'BAWASLU-33.19',
      source: 'sbt',
      fileName: 'x',
      bytes,
    })
    expect(refused).toEqual({ ok: false, refusal: { reason } })
  })

  test('a list of other things is none, and a day alone compares nothing', async () => {
    const id = await bring(
      sheet([
        ['Nama barang', 'Harga'],
        ['Meja', '100'],
      ]),
    )
    expect(await previewRegister(world.desk, { actor: staff, id, sheet: null })).toMatchObject({
      refusal: { reason: 'register-no-table' },
    })
    expect(await compareRegister(world.desk, { actor: staff, id, sheet: null, columns: { tanggal: 0 } })).toMatchObject(
      {
        refusal: { reason: 'register-columns' },
      },
    )
  })
})

describe('who sees it', () => {
  test('the office of the region and no other, by page, by action and by table', async () => {
    const { id } = await compare(sheet([head, ['1', number(1), firstOfOctober, '', '', '']]))
    expect(await asActor(world.desk.db, elsewhere, (tx) => findRegisterRun(tx, id))).toBeNull()
    expect(await asActor(world.desk.db, elsewhere, listRegisterRuns)).toEqual([])
    expect(await linesOf(id, elsewhere)).toEqual([])
    const brought = await bringRegister(world.desk, {
      actor: elsewhere,
      officeCode: 'BAWASLU-33.19',
      source: 'lain',
      fileName: 'x',
      bytes: Buffer.from('x'),
    })
    expect(brought).toEqual({ ok: false, refusal: { reason: 'not-found' } })
    // The control: to whoever brought it, it is there.
    expect((await linesOf(id)).length).toBeGreaterThan(0)
    expect((await asActor(world.desk.db, staff, listRegisterRuns)).map((run) => run.id)).toContain(id)
  })

  test('a case behind a wall is in no list, also where the wall rose afterwards', async () => {
    const bytes = sheet([
      head,
      ['1', number(2), firstOfOctober, '', '', ''],
      ['2', number(3), firstOfOctober, '', '', ''],
    ])
    const { id, lines } = await compare(bytes)
    expect(told(lines).slice(0, 2)).toEqual([
      [2, 'same', '002', ''],
      [3, 'same', '003', ''],
    ])
    await world.owner.query('update netra.cases set walled_office_ids = $2 where id = $1', [
      cases[1],
      [world.office('BAWASLU-33.19')],
    ])
    expect(told(await linesOf(id)).map(([row]) => row)).not.toContain(2)
    const { lines: after } = await compare(bytes)
    expect(told(after)[0]).toEqual([2, 'only-there', '', ''])
    await world.owner.query(`update netra.cases set walled_office_ids = '{}' where id = $1`, [cases[1]])
    // The control: it was the wall alone.
    expect(told(await linesOf(id)).map(([row]) => row)).toContain(2)
  })
})
