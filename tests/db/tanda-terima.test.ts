/** The two steps that are the reporter's own, by his receipt alone (M3, M6, M12; N107). */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveByReceipt, readReceipt, receiveReport, replayAndCompare } from '#app'
import { addHours, plainDate } from '#law'
import { asActor, parseReceipt, receiptHash, systemActors } from '#store'
import { receiptPage } from '../../src/lib/laporan/receipt-page.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const hashOf = (receipt: string) => receiptHash(parseReceipt(receipt) ?? ('' as never))
const rowOf = (receipt: string) =>
  clone.owner
    .selectFrom('netra.reports as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .select(['c.id', 'c.state', 'c.version'])
    .where('r.receipt_hash', '=', hashOf(receipt))
    .executeTakeFirstOrThrow()
const clocksOf = (caseId: string, ...rules: string[]) =>
  clone.owner
    .selectFrom('netra.deadlines')
    .select(['rule_id', 'closed_as'])
    .where('case_id', '=', caseId)
    .where('rule_id', 'in', rules)
    .orderBy('rule_id')
    .execute()
const set = (caseId: string, state: string) =>
  sql`update netra.cases set state = ${state} where id = ${caseId}`.execute(clone.owner)

async function reported(): Promise<string> {
  const day = plainDate(clone.netra.clock().slice(0, 10))
  const told = {
    ...({ lane: 'laporan', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day } as const),
    narrative: 'Seorang pegawai rekaan mengajak memilih.',
    subject: { kind: 'lain' } as const,
    secrets: { reporter: { name: 'Contoh Pelapor', address: 'Contoh' } },
  }
  return granted(await receiveReport(clone.netra, told, { door: 'web' })).receipt
}
/** As the desk leaves it that asks for something: with a clock of the reporter's that ends in so many hours. */
async function incomplete(hours: number): Promise<string> {
  const receipt = await reported()
  const { id } = await rowOf(receipt)
  await set(id, 'perbaikan')
  const dueAt = addHours(clone.netra.clock(), hours)
  await sql`
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
    select netra.new_id(), c.id, c.handling_office_id, 'P4', 'pelapor', d.parameters, d.zone, now() - interval '30 hours',
      ${dueAt}::timestamptz::date, ${dueAt}::timestamptz, d.working, true
    from netra.cases c cross join lateral (select parameters, zone, working from netra.deadlines limit 1) d where c.id = ${id}`.execute(
    clone.owner,
  )
  return receipt
}
const step = (typed: string, action: 'withdraw' | 'complete') =>
  moveByReceipt(clone.netra, { typed, address: '127.0.0.7', action })

describe('by his receipt a reporter', () => {
  test('withdraws what is not registered: it ends, its clocks fall away, and playing its events makes the same row', async () => {
    const receipt = await reported()
    const before = await rowOf(receipt)
    const shown = granted(await readReceipt(clone.netra, receipt, '127.0.0.7'))
    expect(receiptPage(shown).page?.withdrawal).toMatchObject({ rule: expect.stringMatching(/^(M3|N3)$/) as string })
    granted(await step(receipt, 'withdraw'))
    expect(await rowOf(receipt)).toMatchObject({ state: 'dicabut', version: before.version + 1 })
    const { rows } = await sql<{ running: number }>`
      select count(*)::integer as running from netra.deadlines where case_id = ${before.id} and closed_at is null`.execute(
      clone.owner,
    )
    expect(rows[0]?.running).toBe(0)
    const { differences } = await replayAndCompare(clone.netra)
    expect(differences.filter(({ caseId }) => caseId === before.id)).toEqual([])
    expect(await step(receipt, 'withdraw')).toMatchObject({ refusal: { reason: 'not-now' } })
  })

  test('withdraws what is registered: that is written down, and the handling goes on', async () => {
    const receipt = await reported()
    const { id, version } = await rowOf(receipt)
    await sql`update netra.cases set state = 'diregister', register_number = '999/CONTOH', registered_on = current_date where id = ${id}`.execute(
      clone.owner,
    )
    granted(await step(receipt, 'withdraw'))
    expect(await rowOf(receipt)).toMatchObject({ state: 'diregister', version: version + 1 })
  })

  test('completes inside his clock: it is met, and the one of the office begins', async () => {
    const receipt = await incomplete(5)
    const { id } = await rowOf(receipt)
    granted(await step(receipt, 'complete'))
    expect((await rowOf(receipt)).state).toBe('kajian-awal')
    expect(await clocksOf(id, 'P4', 'P9')).toEqual([
      { rule_id: 'P4', closed_as: 'dipenuhi' },
      { rule_id: 'P9', closed_as: null },
    ])
  })

  test('completes nothing after it, and nothing that does not wait for him', async () => {
    const late = await incomplete(-1)
    expect(await step(late, 'complete')).toMatchObject({ refusal: { reason: 'too-late' } })
    expect((await rowOf(late)).state).toBe('perbaikan')
    expect(await step(await reported(), 'complete')).toMatchObject({ refusal: { reason: 'not-now' } })
    expect(await step('7K2M-0000-0000-0000-0000-0000', 'withdraw')).toMatchObject({ refusal: { reason: 'unknown' } })
  })

  test('ends nothing that others reported too', async () => {
    const [mine, theirs] = [await reported(), await reported()]
    const [first, second] = [await rowOf(mine), await rowOf(theirs)]
    await sql`update netra.cases set state = 'ditautkan', linked_case_id = ${first.id} where id = ${second.id}`.execute(
      clone.owner,
    )
    for (const receipt of [mine, theirs])
      expect(await step(receipt, 'withdraw')).toMatchObject({ refusal: { reason: 'shared' } })
    expect((await rowOf(mine)).state).toBe(first.state)
  })

  test('takes no other step, whatever is told past the use case', async () => {
    const receipt = await reported()
    const { id, state, version } = await rowOf(receipt)
    const tries = (told: object, event: object) =>
      asActor(clone.db, systemActors.intake, async (tx) => {
        const whole = { at: clone.netra.clock(), version, from: state, stopped: [], started: [], ...told }
        const { rows } = await sql<{ outcome: string }>`
          select netra.move_by_receipt(${hashOf(receipt)}, ${JSON.stringify(whole)}::jsonb, ${JSON.stringify(event)}::jsonb) as outcome`.execute(
          tx,
        )
        return rows[0]?.outcome
      })
    for (const told of [
      { action: 'withdraw', to: 'selesai' },
      { action: 'register', to: 'diregister' },
      { action: 'complete', to: 'kajian-awal' },
    ])
      await expect(tries(told, { case_id: id, type: 'case-moved' })).rejects.toThrow(/no such step/)
    const right = { action: 'withdraw', to: 'dicabut' }
    await expect(tries(right, { case_id: '00000000-0000-7000-8000-00000000dead', type: 'case-moved' })).rejects.toThrow(
      /its own case/,
    )
    expect(await tries({ ...right, version: version + 1 }, { case_id: id, type: 'case-moved' })).toBe('changed')
    expect((await rowOf(receipt)).state).toBe(state)
  })
})
