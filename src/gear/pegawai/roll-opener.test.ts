import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreadableRoll, type OpenedRoll } from '#app'
import { wasNumberMark } from '#core'
import { workbookOf, zipOf, type Sheet } from '../../../tests/support/write-sheet.ts'
import { createRollOpener } from './roll-opener.ts'

const openRoll = createRollOpener()
const number = '198503152010011999'
const plain: Sheet = {
  name: 'PNS',
  rows: [
    ['No', 'NIP', 'Nama', 'Unit Kerja'],
    [{ number: '1' }, number, 'Contoh Satu', 'Dinas A'],
    [{ number: '2' }, '198503152010012999', 'Contoh Dua', null],
  ],
}

async function opened(bytes: Uint8Array): Promise<OpenedRoll> {
  const answer = await openRoll({ bytes })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.value
}
async function rowsOf(bytes: Uint8Array, columns: readonly number[], sheet = 0) {
  const roll = await opened(bytes)
  const rows: (readonly [number, ...string[]])[] = []
  for await (const batch of roll.read({ sheet, after: roll.sheets[sheet]?.head?.rows ?? 0, columns }))
    rows.push(...batch.rows.map((row, at) => [row, ...(batch.cells[at] ?? [])] as const))
  roll.close()
  return rows
}
const reasonOf = async (bytes: Uint8Array) => {
  const answer = await openRoll({ bytes })
  if (answer.ok) answer.value.close()
  return answer.ok ? 'opened' : answer.refusal.reason
}

describe('a workbook', () => {
  test('says its rows by the number a person sees, and whether other columns say something', async () => {
    expect(await rowsOf(workbookOf([plain]), [1, 2, 3])).toEqual([
      [2, number, 'Contoh Satu', 'Dinas A', '+'],
      [3, '198503152010012999', 'Contoh Dua', '', '+'],
    ])
  })

  test('fills cells that were merged downward, and nothing to the side', async () => {
    const rows: Sheet['rows'] = [
      ['DAFTAR PEGAWAI', null, null],
      ['NIP', 'Nama', 'Unit Kerja'],
      [number, 'Satu', 'Dinas A'],
      ['198503152010012999', 'Dua', null],
      ['198503152010012998', 'Tiga', null],
      ['198503152010012997', 'Empat', null],
    ]
    const merged = ['A1:C1', 'C3:C5']
    expect((await rowsOf(workbookOf([{ name: 'a', rows, merged }]), [2])).map(([row, unit]) => [row, unit])).toEqual([
      [3, 'Dinas A'],
      [4, 'Dinas A'],
      [5, 'Dinas A'],
      [6, ''],
    ])
  })

  test('marks a number of more than fifteen digits, which a spreadsheet does not keep', async () => {
    const rows: Sheet['rows'] = [
      ['NIP', 'Nama'],
      [{ number: '1.98503152010011E+17' }, 'Satu'],
      [{ number: number }, 'Dua'],
      [{ number: '8.1234567890E10' }, 'Tiga'],
    ]
    expect((await rowsOf(workbookOf([{ name: 'a', rows }]), [0])).map(([, value]) => value)).toEqual([
      `${wasNumberMark}1.98503152010011E+17`,
      `${wasNumberMark}${number}`,
      '81234567890',
    ])
  })

  test('has several sheets, of which hidden ones are none, and says which day its numbers begin with', async () => {
    const roll = await opened(
      workbookOf(
        [{ name: 'Petunjuk', rows: [['Isi lembar berikut.']] }, { ...plain, hidden: true, name: 'Lama' }, plain],
        { date1904: true },
      ),
    )
    roll.close()
    expect(roll.epoch).toBe(1904)
    expect(roll.sheets.map(({ name, head }) => [name, head?.columns ?? null])).toEqual([
      ['Petunjuk', null],
      ['PNS', { nip: 1, nama: 2, unit: 3 }],
    ])
  })

  test('with a macro is read without it, and says so', async () => {
    const roll = await opened(workbookOf([plain], { more: [{ name: 'xl/vbaProject.bin', bytes: 'x' }] }))
    roll.close()
    expect(roll.macros).toBe(true)
  })

  test('of 200 columns gives those that were asked for', async () => {
    const wide = Array.from({ length: 200 }, (_, at) => `Kolom ${String(at)}`)
    wide[150] = 'NIP'
    wide[199] = 'Nama'
    const values = wide.map((_, at) => (at === 150 ? number : at === 199 ? 'Contoh' : 'x'))
    const bytes = workbookOf([{ name: 'a', rows: [wide, values] }])
    expect(await rowsOf(bytes, [150, 199])).toEqual([[2, number, 'Contoh', '+']])
  })

  test('whose writer named no places and repeated no words is read too', async () => {
    const cell = (words: string) => `<x:c t="inlineStr"><x:is><x:t>${words}</x:t></x:is></x:c>`
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${[
      ['NIP', 'Nama'],
      [number, 'Contoh &amp; Satu'],
    ]
      .map((cells) => `<x:row>${cells.map(cell).join('')}</x:row>`)
      .join('')}</x:sheetData></x:worksheet>`
    const bytes = workbookOf([{ name: 'a', rows: [] }])
    const parts = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']
    expect(parts.every((name) => bytes.includes(name))).toBe(true)
    const book = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'
    const rels = '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/one.xml"/></Relationships>'
    const own = zipOf([
      { name: 'xl/workbook.xml', bytes: book },
      { name: 'xl/_rels/workbook.xml.rels', bytes: rels },
      { name: 'xl/worksheets/one.xml', bytes: sheet },
    ])
    expect(await rowsOf(own, [0, 1])).toEqual([[2, number, 'Contoh & Satu', '']])
  })
})

describe('a text', () => {
  const table = `NIP;Nama;Unit Kerja\r\n${number};"Contoh; ""Satu""";Dinas é\r\n\r\n198503152010012999;Dua;\r\n`

  test.each([
    ['UTF-8', Buffer.from(table), 'utf-8', ';'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`), 'utf-8', ';'],
    ['UTF-16', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le', ';'],
    ['UTF-16 without its mark', Buffer.from(table, 'utf16le'), 'utf-16le', ';'],
    ['Windows-1252', Buffer.from(table, 'latin1'), 'windows-1252', ';'],
    ['tabs', Buffer.from(table.replaceAll(/;(?! ")/g, '\t')), 'utf-8', '\t'],
    ['commas', Buffer.from(table.replaceAll(/;(?! ")/g, ',')), 'utf-8', ','],
    ['line feeds alone', Buffer.from(table.replaceAll('\r', '')), 'utf-8', ';'],
    ['returns alone', Buffer.from(table.replaceAll('\n', '')), 'utf-8', ';'],
  ])('in %s', async (_, bytes, encoding, separator) => {
    const roll = await opened(bytes)
    roll.close()
    expect(roll).toMatchObject({ format: 'csv', encoding, separator })
    const rows = await rowsOf(bytes, [0, 1, 2])
    expect(rows.filter(([, first]) => first !== '')).toEqual([
      [2, number, 'Contoh; "Satu"', 'Dinas é', ''],
      [4, '198503152010012999', 'Dua', '', ''],
    ])
  })

  test('may say its separator, and has the rows that a spreadsheet shows', async () => {
    expect(await rowsOf(Buffer.from(`sep=|\nNIP|Nama\n${number}|"Dua\nbaris"\n`), [0, 1])).toEqual([
      [3, number, 'Dua baris', ''],
    ])
  })

  test('is cut nowhere by the pieces it is read in', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, at) => `${String(at)};"Contoh ""${'é'.repeat(at % 7)}"" ${String(at)}";x\r\n`,
    )
    const rows = await rowsOf(Buffer.from(`NIP;Nama;Unit\r\n${lines.join('')}`), [0, 1])
    expect(rows).toHaveLength(40_000)
    expect(rows[31_234]).toEqual([31_236, '31234', `Contoh "${'é'.repeat(31_234 % 7)}" 31234`, '+'])
  })
})

describe('is refused with what it is', () => {
  const bomb = '0'.repeat(30 * 1024 * 1024)
  test.each([
    ['nothing', Buffer.alloc(0), 'roll-empty'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'roll-not-a-table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 0, 0, 7, 0, 9, 9, 0]), 'roll-not-a-table'],
    ['a web page called Excel', Buffer.from('<html><table><tr><td>NIP'), 'roll-web-page'],
    ['the old Excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]), 'roll-old-format'],
    [
      'a workbook with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(64),
      ]),
      'roll-encrypted',
    ],
    ['a ZIP of something else', zipOf([{ name: 'a.txt', bytes: 'a' }]), 'roll-not-a-table'],
    ['an OpenDocument', zipOf([{ name: 'mimetype', bytes: 'application/vnd.oasis' }]), 'roll-open-document'],
    ['a ZIP that was cut', workbookOf([plain]).subarray(0, 900), 'roll-broken'],
    ['a bomb', zipOf([{ name: 'xl/workbook.xml', bytes: bomb }]), 'roll-bomb'],
    ['a bomb that hides its size', zipOf([{ name: 'xl/workbook.xml', bytes: bomb, claims: 1000 }]), 'roll-bomb'],
    ['a locked part', zipOf([{ name: 'xl/workbook.xml', bytes: '<a/>', flags: 1 }]), 'roll-encrypted'],
    [
      'entities',
      zipOf([{ name: 'xl/workbook.xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'roll-broken',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  test('a file that is not there', async () => {
    const answer = await openRoll({ path: '/nowhere/at-all.csv' })
    expect(answer).toEqual({ ok: false, refusal: { reason: 'roll-no-file' } })
  })

  test('a quote that is never closed, in the middle of the reading', async () => {
    const bytes = Buffer.from(`NIP;Nama\n${'1;a\n'.repeat(400_000)}2;"b\n${'3;c\n'.repeat(400_000)}`)
    await expect(rowsOf(bytes, [0])).rejects.toThrow(UnreadableRoll)
  })
})

test('300 MB are streamed: the reader stays small', { timeout: 120_000 }, async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'netra-roll-')), 'besar.csv')
  const line = `${number};Contoh ${'a'.repeat(250)};Dinas Contoh\r\n`
  const block = Buffer.from(line.repeat(10_000))
  writeFileSync(path, 'NIP;Nama;Unit\r\n')
  const blocks = Math.ceil((300 * 1024 * 1024) / block.length)
  for (let nth = 0; nth < blocks; nth += 1) writeFileSync(path, block, { flag: 'a' })
  const answer = await openRoll({ path })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  let rows = 0
  for await (const batch of answer.value.read({ sheet: 0, after: 1, columns: [0, 1, 2] })) rows += batch.rows.length
  answer.value.close()
  expect(rows).toBe(blocks * 10_000)
  expect(answer.value.rssMb()).toBeLessThan(350)
})
