/** A monitor's list of what he filed: what the receipts show, and to him alone (N168). */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMonitored, endMonitored, listMonitored, receiveReport } from '#app'
import { plainDate } from '#law'
import { asActor, type ActorId } from '#store'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
let monitor: ActorId
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  monitor = actor('Contoh Citra Pemantau')
})
afterAll(() => clone.close())

async function reported(): Promise<string> {
  const day = plainDate(clone.netra.clock().slice(0, 10))
  const told = {
    ...({ lane: 'informasi', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day } as const),
    narrative: 'Seorang pegawai rekaan mengajak memilih.',
    subject: { kind: 'lain' } as const,
    secrets: {},
  }
  return granted(await receiveReport(clone.netra, told, { door: 'web' })).receipt
}
const addFrom = (address: string, typed: string, who = monitor) =>
  addMonitored(clone.netra, { actor: who, typed, address })
const add = (typed: string, who = monitor) => addFrom('10.8.0.1', typed, who)
const rows = (who: ActorId) =>
  asActor(
    clone.db,
    who,
    async (tx) => (await sql`select account_id, added_at from netra.monitored_reports`.execute(tx)).rows,
  )

test('shows each report he put into it once, as its receipt does, and leaves with one press', async () => {
  const [one, two] = [await reported(), await reported()]
  for (const typed of [one, one.toLowerCase(), two]) expect(await add(typed)).toMatchObject({ added: 1, unknown: [] })
  const listed = await listMonitored(clone.netra, monitor)
  expect(listed.map(({ status }) => status.lane)).toEqual(['informasi', 'informasi'])
  expect(listed.every(({ status }) => status.next !== null)).toBe(true)
  granted(await endMonitored(clone.netra, monitor, listed[0]?.key ?? ''))
  granted(await endMonitored(clone.netra, monitor, 'bukan kunci'))
  expect((await listMonitored(clone.netra, monitor)).map(({ key }) => key)).toEqual([listed[1]?.key])
})

test('takes no receipt of nothing', async () => {
  expect(await add('7K2M-0000-0000-0000-0000-0000')).toEqual({ added: 0, unknown: [1], unread: [] })
})

test('takes a page of receipts at once and says which lines are none; after too many of those it looks at no more', async () => {
  const before = (await listMonitored(clone.netra, monitor)).length
  const [one, two] = [await reported(), await reported()]
  const typed = `${one}\n\n bukan tanda terima \n${two}; ${one}`
  expect(await addFrom('10.8.0.2', typed)).toEqual({ added: 3, unknown: [3], unread: [] })
  expect(await listMonitored(clone.netra, monitor)).toHaveLength(before + 2)
  const many = [...Array.from({ length: 30 }, (_, nth) => `salah ${String(nth)}`), await reported()].join('\n')
  const told = await addFrom('10.8.0.3', many)
  expect(told.added).toBe(0)
  expect(told.unknown).toEqual(Array.from({ length: told.unknown.length }, (_, nth) => nth + 1))
  expect(told.unread.at(0)).toBe(told.unknown.length + 1)
  expect(told.unread.at(-1)).toBe(31)
})

test('is kept for monitors alone, and seen by nobody else', async () => {
  await add(await reported())
  const others = ['Contoh Eka Penanganan', 'Contoh Gunawan Ketua', 'Contoh Endah Auditor'].map(actor)
  for (const other of others) {
    expect(await rows(other)).toEqual([])
    await expect(add(await reported(), other)).rejects.toThrow(/row-level security/)
  }
  // The control.
  expect((await rows(monitor)).length).toBeGreaterThan(0)
})
