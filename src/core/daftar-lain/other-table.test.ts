import { describe, expect, test } from 'vitest'
import { plainDate } from '#law'
import { regionFinder } from './known-regions.ts'
import { findOtherHead } from './other-column.ts'
import { daysOfColumn, readOtherDay, turnedDay } from './other-day.ts'
import { daysInTable, readOtherTable } from './other-table.ts'

const region = regionFinder([
  { code: '33', name: 'Jawa Tengah' },
  { code: '33.19', name: 'Kabupaten Kudus' },
  { code: '33.18', name: 'Kabupaten Pati' },
])
const number = (nth: number) => `00${String(nth)}/Reg/LP/PB/Kab/14.21/X/2024`
const today = plainDate('2024-12-01')
const nip = '198501012010011001'

/** What a sheet comes to without anybody's help. */
function readSheet(sheet: readonly (readonly string[])[]) {
  const head = findOtherHead(sheet)
  if (head === null) throw new Error('no table was found')
  const raw = sheet.map((cells, at) => ({ row: at + 1, cells }))
  const days = daysInTable(raw, { head, columns: head.columns, today })
  const order = days.kind === 'month-first' ? 'month-first' : 'day-first'
  return { head, days, ...readOtherTable(raw, { head, columns: head.columns, epoch: 1900, region, order }) }
}
const told = (sheet: readonly (readonly string[])[]) =>
  readSheet(sheet).rows.map(({ row, numbers, day, initials, shown, notes, unread }) => [
    row,
    numbers.map((said) => said.slice(0, 3)).join('+'),
    day,
    initials,
    shown.institution,
    [...notes, ...unread].join(),
  ])
const head = ['No', 'Nomor Register', 'Tanggal Kejadian', 'Nama Terlapor', 'Instansi']

describe('headings', () => {
  test('of two rows: who reported is never taken for the accused, in whatever order they stand', () => {
    const twoRows = [
      ['LAPORAN (CONTOH)'],
      ['No', 'Nomor Register', 'Tanggal', 'Pelapor', '', '', 'Terlapor', '', ''],
      ['', '', '', 'Nama', 'NIP', 'Instansi', 'Nama', 'NIP', 'Instansi'],
      ['1', number(1), '01/10/2024', 'Rahasia Pelapor', nip, 'Dinas Pelapor', 'Ani Contoh', nip, 'Badan Contoh'],
    ]
    const { head: found, rows } = readSheet(twoRows)
    expect(found).toMatchObject({
      rows: 3,
      columns: { nomor: 1, tanggal: 2, terlapor: 6, nip: 7, instansi: 8 },
    })
    expect(found.headers[6]).toBe('Terlapor: Nama')
    expect(rows.map(({ initials, shown }) => [initials, shown.institution])).toEqual([['AC', 'Badan Contoh']])
    // The control: where the file tells nobody but the reporter, nobody is read.
    const without = twoRows.map((row) => row.slice(0, 6))
    expect(findOtherHead(without)?.columns).toEqual({ nomor: 1, tanggal: 2 })
  })

  test('below a title that speaks of reporters are read all the same', () =>
    expect(
      findOtherHead([['DAFTAR PELAPOR DAN TERLAPOR'], head, ['1', number(1), '01/10/2024', 'Ani', 'Dinas Contoh']]),
    ).toMatchObject({ rows: 2, columns: { nomor: 1, tanggal: 2, terlapor: 3, instansi: 4 } }))

  test('of one row: columns of reporters, witnesses and clerks stay closed, also by what stands in them', () => {
    const found = findOtherHead([
      ['No Laporan', 'Instansi Pelapor', 'NIP Petugas', 'Nama', 'Terlapor'],
      [number(1), 'Dinas Contoh', nip, 'Rahasia Contoh', 'Ani Contoh'],
    ])
    expect(found?.columns).toEqual({ nomor: 0, terlapor: 4 })
  })

  test('numbers of columns, sums, titles of parts and headings told again are no case', () => {
    const sheet = [
      head,
      ['1', '2', '3', '4', '5'],
      ['1', number(1), '01/10/2024', 'Ani Contoh', 'Dinas Contoh'],
      ['Jumlah Oktober', '1', '', '', ''],
      ['November'],
      head,
      ['2', number(2), '01/11/2024', 'Budi Contoh', 'Dinas Contoh'],
      ['', 'TOTAL', '', '', '2'],
    ]
    expect(told(sheet).map(([row, said]) => [row, said])).toEqual([
      [3, '001'],
      [7, '002'],
    ])
    expect(readSheet(sheet).skipped).toBe(5)
  })

  test('a part whose heading stands in another order is read by its own', () =>
    expect(
      told([
        head,
        ['1', number(1), '01/10/2024', 'Ani Contoh', 'Dinas Contoh'],
        ['No', 'Tanggal', 'Instansi', 'Nama Terlapor', 'Keterangan', 'Nomor Register'],
        ['2', '02/10/2024', 'Badan Contoh', 'Budi Contoh', 'x', number(2)],
      ]),
    ).toEqual([
      [2, '001', '2024-10-01', 'AC', 'Dinas Contoh', ''],
      [4, '002', '2024-10-02', 'BC', 'Badan Contoh', ''],
    ]))
})

describe('rows', () => {
  test('that slipped aside are read where their cells are, and say so', () =>
    expect(
      told([
        head,
        ['1', number(1), '01/10/2024', 'Ani Contoh', 'Dinas Contoh'],
        ['2', '', number(2), '02/10/2024', 'Budi Contoh', 'Dinas Contoh'],
        ['3', number(3), '03/10/2024', 'Cici Contoh', 'Dinas Contoh'],
        ['4', number(4), '04/10/2024', 'Dedi Contoh', 'Dinas Contoh'],
      ]),
    ).toEqual([
      [2, '001', '2024-10-01', 'AC', 'Dinas Contoh', ''],
      [3, '002', '2024-10-02', 'BC', 'Dinas Contoh', 'bergeser'],
      [4, '003', '2024-10-03', 'CC', 'Dinas Contoh', ''],
      [5, '004', '2024-10-04', 'DC', 'Dinas Contoh', ''],
    ]))

  test('without number and day go on with the case above, where cells had been merged', () =>
    expect(
      told([
        head,
        ['1', number(1), '01/10/2024', 'Ani Contoh', 'Dinas Contoh'],
        ['', '', '', 'Dedi Contoh', ''],
        ['2', '', 'kemarin', 'Budi Contoh', 'Dinas Contoh'],
      ]),
    ).toEqual([
      [2, '001', '2024-10-01', 'AC', 'Dinas Contoh', ''],
      [3, '001', '2024-10-01', 'DC', '', 'dari-atas'],
      // What has a day of its own, though nobody can read it, is a case of its own.
      [4, '', null, 'BC', 'Dinas Contoh', 'tanggal'],
    ]))

  test('leave no name and no number of a person, wherever these stand', () => {
    const { rows } = readSheet([
      [...head, 'Wilayah'],
      ['1', number(1), '01/10/2024', 'Ani Contoh', 'Dinas Contoh', 'Kab. Kudus'],
      ['2', number(2), '02/10/2024', 'Ani Contoh', 'Dinas Contoh', 'Rumah Bapak Zaki Rahasia'],
      ['3', number(3), '03/10/2024', 'Ani Contoh', 'Zaki Rahasia', '33.18'],
      ['4', 'Zaki Rahasia', '04/10/2024', 'Ani Contoh', 'Dinas Contoh', 'Jawa Tengah'],
      ['5', nip, '05/10/2024', 'Ani Contoh', 'Dinas Contoh', 'KAB KUDUS, JAWA TENGAH'],
      ['6', '1985 0101 2010 0110 01', '06/10/2024', 'Ani Contoh', 'Dinas Contoh', ''],
      ['Zaki Rahasia', 'Zaki Rahasia', 'Zaki Rahasia', 'x', 'Zaki Rahasia', 'Zaki Rahasia'],
    ])
    const kept = JSON.stringify(rows.map(({ numbers, shown, initials }) => ({ numbers, shown, initials })))
    for (const secret of ['Zaki', 'zaki', nip, '1985']) expect(kept).not.toContain(secret)
    // The control: what is no name is there.
    expect(rows.map(({ shown }) => shown.region)).toEqual([
      'Kabupaten Kudus',
      '',
      'Kabupaten Pati',
      'Jawa Tengah',
      'Kabupaten Kudus',
      '',
      '',
    ])
    expect(rows.map(({ unread }) => unread.join())).toEqual([
      '',
      'wilayah',
      'instansi',
      'nomor',
      'nomor',
      'nomor',
      'nomor,tanggal,wilayah,instansi,terlapor',
    ])
  })
})

describe('days of registers', () => {
  test.each([
    ['Selasa, 1 Oktober 2024', '2024-10-01'],
    ['Jum’at 4/10/2024', '2024-10-04'],
    ['01/10/24', '2024-10-01'],
    ['1-Okt-24', '2024-10-01'],
    ['2024/10/1', '2024-10-01'],
    ['01-10-2024 09:12 WIB', '2024-10-01'],
    ['45566', '2024-10-01'],
    ['10/13/2024', null],
    ['1 s.d. 3 Oktober 2024', null],
    ['2024', null],
  ])('%s is %s', (said, day) => {
    const read = readOtherDay(said, { epoch: 1900, order: 'day-first' })
    expect(read !== null && read < '2015' ? null : read).toBe(day)
  })

  test('the month stands first only in a column that cannot be read otherwise', () => {
    const kindOf = (...days: readonly string[]) =>
      daysOfColumn(
        days.map((said, at) => ({ row: at + 2, said })),
        today,
      ).kind
    expect(kindOf('10/13/2024', '10/2/2024')).toBe('month-first')
    expect(kindOf('13/10/2024', '10/2/2024')).toBe('day-first')
    expect(kindOf('10/2/2024')).toBe('either')
    // No register tells of a day to come: what would be one is read the other way, where that leaves none.
    expect(kindOf('10/12/2024', '9/3/2024')).toBe('month-first')
    expect(kindOf('10/12/2024', '12/10/2024')).toBe('either')
    expect(kindOf('10/11/2024', '9/3/2024')).toBe('either')
    // What is no day in any order says nothing of one, nor does a day in words.
    expect([kindOf('13/13/2024', '3/3/2024'), kindOf('1 Oktober 2024', '45566', '')]).toEqual(['none', 'none'])
    const both = daysOfColumn(
      ['10/2/2024', 'Minggu, 13/10/2024', '10/13/2024 00:00'].map((said, at) => ({ row: at, said })),
      today,
    )
    expect(both).toEqual({
      kind: 'mixed',
      dayFirst: { row: 1, said: '13/10/2024' },
      monthFirst: { row: 2, said: '10/13/2024' },
    })
    // Where a person must say it, he is shown what a row and the whole column would be.
    const either = daysOfColumn(
      ['5/5/2024', '3/4/2024', '10/2/2024'].map((said, at) => ({ row: at + 2, said })),
      today,
    )
    expect(either).toEqual({
      kind: 'either',
      cell: { row: 3, said: '3/4/2024' },
      as: {
        'day-first': { day: '2024-04-03', first: '2024-02-10', last: '2024-05-05' },
        'month-first': { day: '2024-03-04', first: '2024-03-04', last: '2024-10-02' },
      },
    })
    const columns = [head, ...['10/13/2024', '10/2/2024'].map((day, at) => ['1', number(at), day, 'Ani Contoh', 'x'])]
    expect(told(columns).map(([, , day]) => day)).toEqual(['2024-10-13', '2024-10-02'])
  })

  test('a day whose month was taken for it, and the other way round', () => {
    expect(turnedDay(plainDate('2024-02-10'))).toBe('2024-10-02')
    expect(turnedDay(plainDate('2024-10-13'))).toBeNull()
    expect(turnedDay(plainDate('2024-10-10'))).toBeNull()
  })

  test('nor are days of which each has the month first, as a spreadsheet set to English writes them', () => {
    const { head: found, rows } = readSheet([
      ['Nomor Register', 'Tanggal Kejadian', 'Nama Terlapor', 'Instansi'],
      ['11/27/2024', number(1), 'Dinas Contoh', 'Ani Contoh'],
      ['11/28/24', number(2), 'Dinas Contoh', 'Budi Contoh'],
    ])
    expect(found.columns).toMatchObject({ tanggal: 0, nomor: 1 })
    expect(rows.map(({ day, numbers }) => [day, numbers])).toEqual([
      ['2024-11-27', [number(1)]],
      ['2024-11-28', [number(2)]],
    ])
  })

  test('a column of days is never taken for one of numbers', () =>
    expect(
      findOtherHead([
        ['Tanggal Register', 'Tanggal Kejadian', 'Nomor', 'Terlapor'],
        ['05/10/2024', '01/10/2024', number(1), 'Ani Contoh'],
      ])?.columns,
    ).toMatchObject({ tanggal: 0, nomor: 2, terlapor: 3 }))
})
