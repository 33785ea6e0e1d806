import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { removePostgres } from '#gear'
import { readConfig } from '../../src/main/config.ts'
import { withDatabase } from '../../src/main/with-database.ts'
import { workbookOf } from '../support/write-sheet.ts'
import { netra, processesWith } from './running.ts'

/** The command that others call with files of their own: what it prints is a contract. */

const dataDir = mkdtempSync(join(tmpdir(), 'netra-roll-'))
afterAll(() => {
  removePostgres(dataDir)
})
const file = join(dataDir, 'daftar.xlsx')
const number = '198503152010011999'

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withDatabase(readConfig({ NETRA_DATA: dataDir }), async ({ urls }) => {
    const client = new pg.Client({ connectionString: urls.owner })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  })
const people = () =>
  asOwner(
    async (client) =>
      (await client.query<{ name: string; kind: string }>('select name, kind from netra.pegawai order by name')).rows,
  )

test('is asked for rightly, and on data that Netra knows', async () => {
  writeFileSync(
    file,
    workbookOf([
      {
        name: 'PNS',
        rows: [
          ['NIP', 'Nama Lengkap', 'Unit Kerja'],
          [number, 'Contoh Satu', 'Dinas Contoh'],
          ['1.98E+17', 'Contoh Dua', null],
        ],
      },
    ]),
  )
  const without = await netra(dataDir, 'roll', 'import', file)
  expect(without).toMatchObject({ code: 2, out: '' })
  const early = await netra(dataDir, 'roll', 'import', file, '--office', 'KDH-00', '--json')
  expect(early).toMatchObject({ code: 1, out: '' })
  expect(early.err).toContain('npm start')
})

test('a check prints what was found and changes nothing; then it is taken', async () => {
  expect(await netra(dataDir, 'migrate')).toMatchObject({ code: 0 })
  await asOwner(async (client) => {
    await client.query(
      `insert into netra.regions (code, level, name, short_name, zone, valid_from) values ('00', 'nasional', 'Indonesia', 'Indonesia', 'WIB', '2000-01-01')`,
    )
    await client.query(
      `insert into netra.office_kinds (kind, family, rank, title) values ('lembaga', 'pusat', 'nasional', 'Lembaga')`,
    )
    await client.query(`insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, valid_from, mark, source)
      values (netra.office_id('KDH-00'), 'KDH-00', 'lembaga', 'nasional', 'Lembaga Contoh', 'Lembaga', '00', 'WIB', '2000-01-01', 'U', 'test')`)
  })
  const checked = await netra(dataDir, 'roll', 'import', file, '--office', 'KDH-00', '--check', '--json')
  expect(checked).toMatchObject({ code: 0, err: '' })
  const said = JSON.parse(checked.out) as Record<string, unknown>
  expect(said).toMatchObject({
    rows: 2,
    accepted: 1,
    columns: { nip: 'NIP', nama: 'Nama Lengkap', unit: 'Unit Kerja' },
    rejected: [{ row: 3, column: 'nip', value: '1.98E+17', code: 'number-from-spreadsheet', cell: 'A3' }],
    units: [{ name: 'Dinas Contoh', people: 1 }],
    changed: false,
  })
  expect((said['rejected'] as { reason: string }[])[0]?.reason).toContain('Excel')
  expect(await people()).toEqual([])

  const taken = await netra(dataDir, 'roll', 'import', file, '--office', 'KDH-00', '--json', '--language', 'en')
  expect(JSON.parse(taken.out)).toMatchObject({ accepted: 1, joined: 1, changed: true })
  expect(await people()).toEqual([{ name: 'Contoh Satu', kind: 'pns' }])
  const nobody = await netra(dataDir, 'roll', 'import', file, '--office', 'KDH-99', '--json')
  expect(nobody).toMatchObject({ code: 1, out: '' })
  expect(JSON.parse(nobody.err)).toEqual({ error: 'Tidak ada kantor dengan kode KDH-99.' })
  expect(processesWith(dataDir)).toEqual([])
})
