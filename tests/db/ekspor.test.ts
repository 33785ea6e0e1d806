import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportCases } from '#app'
import { asActor } from '#store'
import { listInbox } from '#store/views'
import { filterOf, readInboxQuery } from '../../src/lib/meja/inbox-query.ts'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
let all: readonly string[]
const staff = actor('Contoh Eka Penanganan')
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  all = await exported('')
})
afterAll(() => clone.close())

const filtered = (address: string) =>
  filterOf(readInboxQuery(new URLSearchParams(address)), clone.netra.clock(), 'WITA')

/** The ids in the file of an address. */
async function exported(address: string, by = staff): Promise<readonly string[]> {
  const { page: _all, ...filter } = filtered(address)
  const { csv } = granted(await exportCases(clone.netra, { actor: by, ...filter }))
  return csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.slice(0, 36))
    .sort()
}
const listed = async (address: string) =>
  (await asActor(clone.db, staff, (tx) => listInbox(tx, filtered(address))))
    // The file is one of cases: an LHP is none yet.
    .filter(({ what }) => what === 'perkara')
    .map(({ id }) => id)
    .sort()

test.each([
  'keadaan=kajian',
  'tenggat=lewat',
  'tenggat=pekan-ini',
  'asal=informasi',
  'asal=temuan',
  'jenis=politik-uang',
  'cari=Koramil',
  'cari=Koramil&jenis=netralitas&asal=laporan',
])('the file of the inbox at ?%s holds its rows, and fewer than all', async (address) => {
  const rows = await listed(address)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.length).toBeLessThan(all.length)
  expect(await exported(address)).toEqual(rows)
})

test('it holds every page, whichever the address shows', async () => {
  expect(all.length).toBeGreaterThan(10)
  expect(await exported('halaman=2')).toEqual(all)
})

test('no filter leads out of the own office: what the rank above only reads is not in its file', async () => {
  const [chair, office] = [
    actor('Contoh Nia Provinsi'),
    await clone.owner
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', 'BAWASLU-64.01')
      .executeTakeFirstOrThrow(),
  ]
  const below = await asActor(clone.db, chair, (tx) => listInbox(tx, filtered(`kantor=${office.id}`)))
  expect(below.length).toBeGreaterThan(5)
  expect(await exported(`kantor=${office.id}`, chair)).toEqual([])
  expect(await exported('lingkup=di-bawah')).toEqual([])
  // The control: the same address, by whose cases they are.
  expect(await exported(`kantor=${office.id}`)).toEqual(all)
})
