/** What a reporter himself may do by his receipt, on a small phone: with JavaScript, and without. */
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receiveReport, replayAndCompare } from '#app'
import { addHours, plainDate } from '#law'
import { parseReceipt, receiptHash } from '#store'
import { granted } from '../db/granted.ts'
import { violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { bodiesOf } from '../support/held-by-officers.ts'
import { startProduct, type Product } from '../support/product.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const rowOf = (receipt: string) =>
  product.clone.owner
    .selectFrom('netra.reports as r')
    .innerJoin('netra.cases as c', 'c.id', 'r.case_id')
    .select(['c.id', 'c.state', 'c.version'])
    .where('r.receipt_hash', '=', receiptHash(parseReceipt(receipt) ?? ('' as never)))
    .executeTakeFirstOrThrow()

/** A laporan of one day; `wants` moves its case where the desk would, with a clock of the reporter's that ends in so many hours. */
async function reported(wants?: { readonly hours: number }): Promise<string> {
  const { clone } = product
  const day = plainDate(clone.netra.clock().slice(0, 10))
  const { receipt } = granted(
    await receiveReport(
      clone.netra,
      {
        ...{ lane: 'laporan', kind: 'netralitas', regionCode: '64.01', happenedOn: day, knownOn: day },
        narrative: 'Seorang pegawai rekaan mengajak memilih.',
        subject: { kind: 'lain' },
        secrets: { reporter: { name: 'Contoh Pelapor', address: 'Contoh' } },
      },
      { door: 'web' },
    ),
  )
  if (wants === undefined) return receipt
  const { id } = await rowOf(receipt)
  const dueAt = addHours(clone.netra.clock(), wants.hours)
  await sql`update netra.cases set state = 'perbaikan' where id = ${id}`.execute(clone.owner)
  await sql`
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
    select netra.new_id(), ${id}::uuid, c.handling_office_id, m.rule, 'pelapor', d.parameters, d.zone, now() - interval '30 hours', ${dueAt}::timestamptz::date, ${dueAt}::timestamptz, d.working, true
    from netra.cases c cross join lateral (select case c.regime when 'pemilu' then 'M6' else 'P4' end as rule) m
    cross join lateral (select parameters, zone, working from netra.deadlines limit 1) d
    where c.id = ${id}`.execute(clone.owner)
  return receipt
}

async function opened(
  receipt: string,
  javaScriptEnabled: boolean,
): Promise<{ page: Page; sent: readonly string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
  const page = await context.newPage()
  const sent = bodiesOf(page)
  await page.goto(`${product.url}/status`)
  await page.fill('#kode', receipt)
  await page.getByRole('button', { name: 'Lihat' }).first().click()
  await page.getByRole('heading', { name: 'Yang dapat Anda lakukan' }).waitFor()
  return { page, sent, close: () => context.close() }
}
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name })

describe.each([true, false])('by a receipt at 360 px (JavaScript: %s)', (scripted) => {
  test('each of the four steps has its door, or says when it opens', async () => {
    const { page, close } = await opened(await reported(), scripted)
    for (const name of [
      'Melengkapi laporan ini',
      'Mencabut laporan ini',
      'Melaporkan pembalasan',
      'Meminta tingkat atas melihat lagi',
    ])
      expect(await summary(page, name).count()).toBe(1)
    for (const name of [
      'Melengkapi laporan ini',
      'Mencabut laporan ini',
      'Melaporkan pembalasan',
      'Meminta tingkat atas melihat lagi',
    ])
      await summary(page, name).click()
    await page.getByText('Tombolnya muncul bila kantor meminta perbaikan.').waitFor()
    await page.getByText('formulirnya muncul di halaman ini').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    if (scripted) expect(await violationsOnCopy(page)).toEqual([])
    await page.getByRole('link', { name: 'Laporkan pembalasan' }).click()
    await page.waitForURL('**/lapor/pembalasan')
    await close()
  })

  test('he takes his report back: told what that does, asked once more, and written down', async () => {
    const receipt = await reported()
    const { page, sent, close } = await opened(receipt, scripted)
    await summary(page, 'Mencabut laporan ini').click()
    await page.getByText('bila dicabut, penanganannya berakhir').waitFor()
    await page.getByRole('button', { name: 'Cabut laporan ini' }).click()
    await page.locator('#paham-error').waitFor()
    expect((await rowOf(receipt)).state).not.toBe('dicabut')
    await page.getByLabel('Saya paham akibatnya').check()
    await page.getByRole('button', { name: 'Cabut laporan ini' }).click()
    await page.getByText('Tercatat: laporan dicabut oleh pelapor.').waitFor()
    expect((await rowOf(receipt)).state).toBe('dicabut')
    expect(sent.join().includes(receipt)).toBe(!scripted)
    await summary(page, 'Mencabut laporan ini').click()
    await page.getByText('Pada tahap ini tidak ada pencabutan').waitFor()
    await close()
  })

  test('he completes it inside its clock, and not after', async () => {
    const receipt = await reported({ hours: 5 })
    const { page, close } = await opened(receipt, scripted)
    await page.getByRole('button', { name: 'Laporan sudah saya lengkapi' }).click()
    await page.getByText('Tercatat: laporan dilengkapi.').waitFor()
    const { id, state } = await rowOf(receipt)
    expect(state).toBe('kajian-awal')
    const clocks = await product.clone.owner
      .selectFrom('netra.deadlines')
      .select(['rule_id', 'closed_as'])
      .where('case_id', '=', id)
      .where('rule_id', 'in', ['P4', 'P9'])
      .orderBy('rule_id')
      .execute()
    expect(clocks).toEqual([
      { rule_id: 'P4', closed_as: 'dipenuhi' },
      { rule_id: 'P9', closed_as: null },
    ])
    await close()
    const late = await reported({ hours: -1 })
    const again = await opened(late, scripted)
    await again.page.getByRole('button', { name: 'Laporan sudah saya lengkapi' }).click()
    await again.page.getByText('Batas waktunya sudah lewat.').first().waitFor()
    expect((await rowOf(late)).state).toBe('perbaikan')
    await again.close()
  })

  test('where others reported the same, their case does not end by it', async () => {
    const [receipt, other] = [await reported(), await reported()]
    const [first, second] = [await rowOf(receipt), await rowOf(other)]
    await sql`update netra.cases set state = 'ditautkan', linked_case_id = ${first.id} where id = ${second.id}`.execute(
      product.clone.owner,
    )
    const { page, close } = await opened(receipt, scripted)
    await summary(page, 'Mencabut laporan ini').click()
    await page.getByLabel('Saya paham akibatnya').check()
    await page.getByRole('button', { name: 'Cabut laporan ini' }).click()
    await page.getByText('Orang lain melaporkan peristiwa yang sama').first().waitFor()
    expect((await rowOf(receipt)).state).toBe(first.state)
    await close()
  })
})

test('what a reporter did by his receipt makes the same row when its events are played again', async () => {
  const receipt = await reported()
  const { page, close } = await opened(receipt, false)
  await summary(page, 'Mencabut laporan ini').click()
  await page.getByLabel('Saya paham akibatnya').check()
  await page.getByRole('button', { name: 'Cabut laporan ini' }).click()
  await page.getByText('Tercatat: laporan dicabut oleh pelapor.').waitFor()
  const { id } = await rowOf(receipt)
  const { differences } = await replayAndCompare(product.clone.netra)
  expect(differences.filter((one) => one.caseId === id)).toEqual([])
  await close()
})
