import { describe, expect, test } from 'vitest'
import { plainDate } from '#law'
import { matchOther, type ComparedRow, type OwnCase } from './match-other.ts'
import { findOtherHead, isEnough } from './other-column.ts'
import { regionFinder, regionKey } from './known-regions.ts'
import { initialsOf, institutionKey, numberKey, readOtherRow } from './other-row.ts'

const own = (id: string, wanted: Partial<OwnCase> = {}): OwnCase => ({
  id,
  numbers: [`00${id}/Reg/LP/PB/Kab/14.21/X/2024`],
  days: [plainDate('2024-10-01')],
  regions: ['Kabupaten Kudus'],
  institutions: ['Dinas Contoh Kabupaten Kudus'],
  initials: ['AC'],
  marks: [],
  ...wanted,
})
const reading = {
  epoch: 1900,
  order: 'day-first',
  region: regionFinder([
    { code: '33.19', name: 'Kabupaten Kudus' },
    { code: '33.18', name: 'Kabupaten Pati' },
    { code: '33.99', name: 'Kota Pati' },
  ]),
} as const
const row = (at: number, cells: Parameters<typeof readOtherRow>[1], mark = ''): ComparedRow => {
  const read = readOtherRow(at, cells, reading)
  if (read === null) throw new Error('an empty row')
  return { ...read, mark }
}
const told = (matches: ReturnType<typeof matchOther>) =>
  matches.map(({ outcome, row: said, cases, differs }) => [said?.row ?? null, outcome, cases.join('+'), differs.join()])

describe('case by case', () => {
  test('the same number, however it is written, is the same case', () =>
    expect(
      told(matchOther([row(2, { nomor: '1 / REG/LP/PB/Kab/14.21/X/2024', tanggal: '45566' })], [own('1')])),
    ).toEqual([[2, 'same', '1', '']]))

  test('a number that is the same and facts that are not are told field by field', () =>
    expect(
      told(
        matchOther(
          [
            row(2, {
              nomor: '001/Reg/LP/PB/Kab/14.21/X/2024',
              tanggal: '2 Oktober 2024',
              wilayah: 'Kota Pati',
              instansi: 'Dinas Lain',
              terlapor: 'Budi Contoh',
            }),
          ],
          [own('1')],
        ),
      ),
    ).toEqual([[2, 'differs', '1', 'tanggal,wilayah,instansi,terlapor']]))

  test('what is one case here and two rows there is split, an exact copy only repeated', () =>
    expect(
      told(
        matchOther(
          [
            row(2, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024', terlapor: 'Ani Contoh' }),
            row(3, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024', terlapor: 'Dedi Contoh' }),
            row(4, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024', terlapor: 'Ani Contoh' }),
          ],
          [own('1', { initials: ['AC', 'DC'] })],
        ),
      ),
    ).toEqual([
      [2, 'split', '1', ''],
      [3, 'split', '1', ''],
      [4, 'repeated', '1', ''],
    ]))

  test.each([
    ['(a)', '(b)'],
    ['( I )', '( II )'],
    [' A', ' B'],
    ['-a', '-b'],
    ['.a', '.b'],
    [' (1)', ' (2)'],
  ])('parts that the other register tells by %s and %s are one case split', (one, other) =>
    expect(
      told(
        matchOther(
          [
            row(2, { nomor: `001/Reg/LP/PB/Kab/14.21/X/2024${one}`, tanggal: '01/10/2024' }),
            row(3, { nomor: `001/Reg/LP/PB/Kab/14.21/X/2024${other}`, tanggal: '01/10/2024' }),
          ],
          [own('1')],
        ),
      ),
    ).toEqual([
      [2, 'split', '1', ''],
      [3, 'split', '1', ''],
    ]),
  )

  test('of one part alone it is not clear where the rest is; a number of ours that ends so is no part', () => {
    const part = row(2, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024 (a)' })
    expect(told(matchOther([part], [own('1')]))).toEqual([[2, 'unclear', '1', '']])
    const named = own('2', { numbers: ['001/Reg/LP/PB/Kab/14.21/X/2024 (a)'] })
    expect(told(matchOther([part], [own('1'), named]))).toEqual([
      [2, 'same', '2', ''],
      [null, 'only-here', '1', ''],
    ])
    // The control: another number is none of ours, with a part or without.
    expect(told(matchOther([row(2, { nomor: '009/Reg/LP/PB/Kab/14.21/X/2024 (a)' })], [own('1')]))[0]?.[1]).toBe(
      'only-there',
    )
  })

  test('a copy alone splits nothing', () =>
    expect(
      told(
        matchOther(
          [row(2, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024' }), row(3, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024' })],
          [own('1')],
        ),
      ).map(([, outcome]) => outcome),
    ).toEqual(['same', 'repeated']))

  test('one row with two numbers joins two cases of ours', () =>
    expect(
      told(
        matchOther(
          [row(2, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024; 002/Reg/LP/PB/Kab/14.21/X/2024' })],
          [own('1'), own('2')],
        ),
      ),
    ).toEqual([[2, 'joined', '1+2', '']]))

  test('a code of a region with a comma for its dot stays one number, and two numbers apart by a comma stay two', () => {
    expect(told(matchOther([row(2, { nomor: '001/Reg/LP/PB/Kab/14,21/X/2024' })], [own('1')]))).toEqual([
      [2, 'same', '1', ''],
    ])
    const two = row(2, { nomor: '001/Reg/LP/PB/Kab/14.21/X/2024,002/Reg/LP/PB/Kab/14,21/X/2024' })
    expect(told(matchOther([two], [own('1'), own('2')]))).toEqual([[2, 'joined', '1+2', '']])
  })

  test('without a number, day and accused find it; the day alone never does', () => {
    const cells = { tanggal: '01/10/2024', instansi: 'Dinas Contoh Kab. Kudus', terlapor: 'A.C.' }
    expect(told(matchOther([row(2, cells)], [own('1')]))).toEqual([[2, 'same', '1', '']])
    expect(told(matchOther([row(2, { tanggal: '01/10/2024' })], [own('1')]))).toEqual([
      [2, 'only-there', '', ''],
      [null, 'only-here', '1', ''],
    ])
    expect(told(matchOther([row(2, { ...cells, wilayah: 'Kabupaten Pati' })], [own('1')]))[0]?.[1]).toBe('only-there')
  })

  test('of two that are equally near none is chosen', () =>
    expect(told(matchOther([row(2, { tanggal: '01/10/2024', terlapor: 'Ani Contoh' })], [own('1'), own('2')]))).toEqual(
      [[2, 'unclear', '1+2', '']],
    ))

  test('a mark of the same number finds the person where nothing else is told', () =>
    expect(
      told(
        matchOther(
          [row(2, { tanggal: '01/10/2024', terlapor: 'Zaki' }, 'm1')],
          [own('1', { marks: ['m1'], initials: [], institutions: [] })],
        ),
      )[0]?.[1],
    ).toBe('same'))
})

describe('columns are known by their header and by what stands in them', () => {
  const data = [
    ['001/Reg/LP/PB/Kab/14.21/X/2024', '45566', 'Dinas Contoh', 'Ani Contoh'],
    ['002/Reg/LP/PB/Kab/14.21/X/2024', '45567', 'Badan Contoh', 'Budi Contoh'],
  ]
  test('as headers say', () =>
    expect(
      findOtherHead([['Rekap contoh'], ['Nomor Register', 'Tgl Kejadian', 'Instansi', 'Terlapor'], ...data]),
    ).toEqual({
      rows: 2,
      headers: ['Nomor Register', 'Tgl Kejadian', 'Instansi', 'Terlapor'],
      columns: { nomor: 0, tanggal: 1, instansi: 2, terlapor: 3 },
      closed: [],
    }))

  test('columns that moved under their headers are found by their cells', () => {
    const moved = data.map(([number = '', day = '', institution = '', name = '']) => [day, number, name, institution])
    const head = findOtherHead([['Nomor Register', 'Tgl Kejadian', 'Terlapor', 'Instansi'], ...moved])
    expect(head?.columns).toMatchObject({ nomor: 1, tanggal: 0, terlapor: 2, instansi: 3 })
  })

  test('two columns under each other’s header change places', () => {
    const moved = data.map(([number = '', day = '', institution = '', name = '']) => [day, number, institution, name])
    const head = findOtherHead([['Nomor Register', 'Tgl Kejadian', 'Terlapor', 'Instansi'], ...moved])
    expect(head?.columns).toEqual({ nomor: 1, tanggal: 0, instansi: 2, terlapor: 3 })
  })

  test('without any header the cells speak', () =>
    expect(findOtherHead(data)?.columns).toMatchObject({ nomor: 0, tanggal: 1, instansi: 2 }))

  test('a list of other things is none', () => {
    expect(
      findOtherHead([
        ['Nama barang', 'Harga'],
        ['Meja', '100'],
      ]),
    ).toBeNull()
    expect(findOtherHead([])).toBeNull()
    expect(isEnough({ tanggal: 0 })).toBe(false)
    expect(isEnough({ tanggal: 0, instansi: 1 })).toBe(true)
  })
})

describe('what is left of a row', () => {
  test('of a name its initials, without titles', () => {
    expect(initialsOf('Drs. H. Ani Budi Contoh, M.Si')).toBe('ABC')
    expect(initialsOf('A.C.')).toBe('AC')
    expect(initialsOf('AC')).toBe('AC')
    expect(initialsOf('')).toBe('')
  })
  test('of an institution and a region the words that two registers share', () => {
    expect(institutionKey('Dinas Contoh Kab. Kudus')).toBe(institutionKey('DINAS CONTOH KABUPATEN KUDUS'))
    expect(regionKey('Kab. Kudus')).toBe(regionKey('KABUPATEN KUDUS'))
    expect(regionKey('Kota Kediri')).not.toBe(regionKey('Kabupaten Kediri'))
    expect(numberKey('003/Reg/LP')).toBe(numberKey('3 / REG / LP'))
  })
  test('a row of blanks is none, and what cannot be read is told', () => {
    expect(readOtherRow(3, { nomor: ' ' }, reading)).toBeNull()
    expect(readOtherRow(3, { tanggal: 'kemarin', nip: '12' }, reading)?.unread).toEqual(['tanggal', 'nip'])
  })
})
