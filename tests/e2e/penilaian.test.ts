/** The question to a reporter at the end of his report, as he meets it: on a phone, by keys, with and without scripts. */
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseReceipt, receiptHash } from '#store'
import { violationsOn, violationsOnCopy } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { misfitsOn } from '../support/fits.ts'
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

async function endedReport(): Promise<string> {
  const told = {
    ...{ lane: 'informasi', kind: 'netralitas', regionCode: '64.01', happenedOn: '2026-01-05', knownOn: '2026-01-05' },
    ...{ narrative: 'Seorang pegawai rekaan mengajak memilih (contoh).', subject: { kind: 'lain' } },
  }
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${product.url}/api/v1/reports`, { method: 'POST', headers, body: JSON.stringify(told) })
  const { receipt } = (await answer.json()) as { receipt: string }
  const parsed = parseReceipt(receipt)
  if (parsed === null) throw new Error('the receipt cannot be read')
  const hash = receiptHash(parsed)
  await sql`update netra.cases c set state = 'selesai' from netra.reports r where r.case_id = c.id and r.receipt_hash = ${hash}`.execute(
    product.clone.owner,
  )
  return receipt
}

async function statusOf(receipt: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    javaScriptEnabled,
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(`${product.url}/status`)
  await page.locator('input[name=kode]').fill(receipt)
  await page.keyboard.press('Enter')
  await page.locator('#penilaian').waitFor()
  return page
}

test.each([true, false])('is asked before the messages, once, and thanks; scripts: %s', async (scripts) => {
  const receipt = await endedReport()
  const page = await statusOf(receipt, scripts)
  const looks = async () => {
    expect(scripts ? await violationsOn(page) : await violationsOnCopy(page)).toEqual([])
    expect(await misfitsOn(page)).toEqual([])
  }
  await looks()
  const heads = await page.locator('h2').allInnerTexts()
  expect(heads.indexOf('Penilaian Anda')).toBeLessThan(heads.indexOf('Pesan dengan kantor'))
  expect(heads).toContain('Penilaian Anda')

  await page.getByRole('button', { name: 'Kirim penilaian' }).click()
  await page.locator('.error-summary a[href="#puas"]').waitFor()
  expect(await page.title()).toMatch(/^Perlu diperbaiki/)
  await looks()

  await page.locator('input[name=puas]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Penilaian Anda sudah dihitung').waitFor()
  await looks()
  const again = await statusOf(receipt, scripts)
  expect(await again.locator('input[name=puas]').count()).toBe(0)
  expect(await again.locator('main').innerText()).toContain('Anda sudah menilai penanganan laporan ini')
})
