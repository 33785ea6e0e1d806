/** Whether a reporter is content: said once, after the end, read by nobody, counted by region (N166). */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRated, publishNumbers, rateByReceipt, receiveReport } from '#app'
import { boundsOf, caseStates, closedStates, measures } from '#core'
import { plainDate } from '#law'
import { asActor, asPublic, parseReceipt, publicNumbers, receiptHash, systemActors } from '#store'
import { numbersOf } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const hashOf = (receipt: string) => receiptHash(parseReceipt(receipt) ?? ('' as never))

async function reported(regionCode = '64.01'): Promise<string> {
  const day = plainDate(clone.netra.clock().slice(0, 10))
  const told = {
    ...({ lane: 'informasi', kind: 'netralitas', regionCode, happenedOn: day, knownOn: day } as const),
    narrative: 'Seorang pegawai rekaan mengajak memilih.',
    subject: { kind: 'lain' } as const,
    secrets: {},
  }
  return granted(await receiveReport(clone.netra, told, { door: 'web' })).receipt
}
const set = (receipt: string, state: string) =>
  sql`update netra.cases c set state = ${state} from netra.reports r where r.case_id = c.id and r.receipt_hash = ${hashOf(receipt)}`.execute(
    clone.owner,
  )
async function ended(state = 'selesai', regionCode = '64.01'): Promise<string> {
  const receipt = await reported(regionCode)
  await set(receipt, state)
  return receipt
}
const rate = (typed: string, choice = 'puas') => rateByReceipt(clone.netra, { typed, address: '127.0.0.9', choice })
const ratings = () =>
  clone.asRoot(async (root) => (await sql`select report_id from netra.report_ratings`.execute(root)).rows.length)

describe('a reporter', () => {
  test('answers once, and what he said comes back to nobody', async () => {
    const receipt = await ended()
    expect(await isRated(clone.netra, receipt)).toBe(false)
    granted(await rate(receipt, 'tidak'))
    expect(await isRated(clone.netra, receipt)).toBe(true)
    const before = await ratings()
    expect(await rate(receipt, 'puas')).toMatchObject({ refusal: { reason: 'rated-before' } })
    expect(await ratings()).toBe(before)
    for (const name of ['Contoh Eka Penanganan', 'Contoh Gunawan Ketua', 'Contoh Endah Auditor'])
      await expect(
        asActor(clone.db, actor(name), (tx) => sql`select * from netra.report_ratings`.execute(tx)),
      ).rejects.toThrow(/permission denied/)
    // The control: it is there.
    expect(before).toBeGreaterThan(0)
  })

  test('answers in the states in which a report has ended of itself, and in no other', async () => {
    for (const state of caseStates) {
      const receipt = await ended(state)
      const isEnd = state !== 'ditautkan' && closedStates.some((one) => one === state)
      expect((await rate(receipt)).ok, state).toBe(isEnd)
    }
  })

  test('is refused another word, and with a receipt of nothing', async () => {
    expect(await rate(await ended(), 'sangat puas')).toMatchObject({ refusal: { reason: 'no-choice' } })
    expect(await rate('7K2M-0000-0000-0000-0000-0000')).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(await rate(await reported())).toMatchObject({ refusal: { reason: 'not-ended' } })
  })

  test('leaves an event of the office that names neither report nor answer', async () => {
    granted(await rate(await ended(), 'cukup'))
    const { rows } = await sql<object>`
      select data, case_id, report_id, basis from netra.events where type = 'report-rated' order by recorded_at desc limit 1`.execute(
      clone.owner,
    )
    expect(rows).toEqual([{ data: {}, case_id: null, report_id: null, basis: 'N166' }])
  })
})

describe('what is counted', () => {
  test('is read unsuppressed by the clock alone', async () => {
    granted(await rate(await ended('selesai', '64.02')))
    const of = (who: Parameters<typeof asActor>[1]) =>
      asActor(clone.db, who, async (tx) => (await sql`select * from netra.raw_rating_counts()`.execute(tx)).rows)
    expect(await of(actor('Contoh Eka Penanganan'))).toEqual([])
    expect(await of(systemActors.clock)).toContainEqual({
      region_code: '64.02',
      measure: 'penilaian-puas',
      counted: 1,
    })
  })

  test('is published beside the other numbers, never one answer by itself', async () => {
    const shown = async () => {
      await publishNumbers(clone.netra, 'everything')
      const numbers = await asPublic(clone.db, (db) => numbersOf(db, '00'))
      return numbers.find(({ measureId }) => measureId === 'penilaian-puas')?.shown
    }
    // Three who answered are hidden, and with them that none, or all, of them are content.
    expect(await shown()).toBeNull()
    const raw = await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, clone.netra.clock()))
    const content = raw.reduce((sum, row) => sum + Number(row['penilaian-puas'] ?? 0), 0)
    expect(content).toBeLessThan(5 + 4)
    const answer = async (region: string, says?: string) => granted(await rate(await ended('selesai', region), says))
    const asked = raw.filter((row) => Number(row['penilaian-pelapor'] ?? 0) > 0).map((row) => row.region_code)
    for (const region of asked) {
      // Those of a last regency are what the others leave of the nation (N209).
      expect(await shown(), region).toBeNull()
      for (let more = 0; more < 12; more++) await answer(region)
      for (let more = 0; more < 9; more++) await answer(region, 'tidak')
    }
    // Nor while few of a regency did not answer, which is what answers leave of its reports.
    expect(await shown()).toBeNull()
    for (const { region_code: region } of raw)
      for (let more = 0; more < 9 && region.length === 5; more++) await reported(region)
    expect(asked.length).toBeGreaterThan(1)
    expect(await shown()).toBe(content + 12 * asked.length)
  })

  test('of content ones is never more than of those who answered', () => {
    const counts = Object.fromEntries(measures.map(({ id }) => [id, 0])) as Parameters<typeof boundsOf>[1]
    expect(boundsOf('penilaian-puas', { ...counts, 'penilaian-pelapor': 7 })).toEqual({ atMost: 7 })
    expect(boundsOf('penilaian-pelapor', { ...counts, 'penilaian-puas': 3, 'laporan-masuk': 9 })).toEqual({
      atLeast: 3,
      atMost: 9,
    })
  })
})
