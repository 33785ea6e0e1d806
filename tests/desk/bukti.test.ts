import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { lookOnCopy } from '../support/axe.ts'
import { startProduct, type Product } from '../support/product.ts'
import { signedIn, type Visit } from '../support/signed-in.ts'

/** What an officer covers at the desk, in his browser, by keys: another piece of evidence, and the one that is shown from then on. */
let product: Product
let browser: Browser
let visit: Visit

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct({ level: 'demonstration' }), openBrowser()])
  visit = await signedIn({ browser, url: product.url, netra: product.clone.netra, name: 'Contoh Eka Penanganan' })
})
afterAll(async () => {
  await visit.close()
  await browser.close()
  await product.stop()
})

test('a part of a picture is covered at the desk, and what leaves the page has nothing of it', async () => {
  const { page } = visit
  const { id } = await product.clone.owner
    .selectFrom('netra.cases')
    .select('id')
    .where('state', '=', 'pleno-akhir')
    .where('handling_office_id', 'in', (eb) =>
      eb.selectFrom('netra.offices').select('id').where('code', '=', 'BAWASLU-64.01'),
    )
    .executeTakeFirstOrThrow()
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#e02020' } })
    .jpeg()
    .toBuffer()
  const parts: Buffer[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') parts.push(request.postDataBuffer() ?? Buffer.alloc(0))
  })
  await page.goto(`${product.url}/meja/perkara/${id}/bukti`)
  await page.setInputFiles('#berkas', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('button', { name: 'Kirim bukti', exact: true }).click()
  const edit = page.getByRole('button', { name: /^Buat salinan tersunting/ }).first()
  await edit.waitFor()
  expect(parts).toHaveLength(1)
  await edit.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tambah kotak' }).press('Enter')
  expect(await lookOnCopy(page)).toEqual({ violations: [], misfits: [] })
  await dialog.getByRole('button', { name: 'Pakai gambar ini' }).press('Enter')
  await expect.poll(() => parts.length).toBe(2)
  await page.getByText('Salinan tersunting dari bukti').first().waitFor()
  const edited = parts[1] ?? Buffer.alloc(0)
  const at = async (left: number, top: number) => [
    ...(await sharp(edited).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
  ]
  const [covered, beside] = [await at(200, 150), await at(380, 280)]
  expect([Math.max(...covered) < 16, (beside[0] ?? 0) > 180]).toEqual([true, true])
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
  const { rows } = await product.clone.asRoot((root) =>
    sql`select from netra.bukti_edits e join netra.bukti o on o.id = e.original_id join netra.bukti c on c.id = e.edited_id
      where o.sha256 = ${sha256(photo)} and c.sha256 = ${sha256(edited)}`.execute(root),
  )
  expect(rows).toHaveLength(1)
})

test('where the words of a report are not those that came, the case page says so to whoever works on it; of others it says nothing', async () => {
  const { page } = visit
  const said = page.getByText('Tidak sama dengan yang diterima')
  const { rows } = await product.clone.asRoot((root) =>
    sql<{ case_id: string; id: string; narrative: string }>`
      select r.case_id, r.id, r.narrative from netra.reports r
      join netra.cases c on c.id = r.case_id
      join netra.offices o on o.id = c.handling_office_id
      join netra.events e on e.report_id = r.id and e.type = 'report-received' and e.data ? 'told'
      where o.code = 'BAWASLU-64.01' and c.state = 'pleno-akhir' order by r.id limit 1`.execute(root),
  )
  const [report] = rows
  if (report === undefined) throw new Error('no report whose words are bound')
  const write = (narrative: string) =>
    product.clone.asRoot((root) =>
      root.updateTable('netra.reports').set({ narrative }).where('id', '=', report.id).execute(),
    )
  const look = async () => {
    await page.goto(`${product.url}/meja/perkara/${report.case_id}`)
    return [await page.getByText(report.narrative.slice(0, 40)).count(), await said.count()]
  }
  const [shown, warned] = await look()
  // The control: the report itself is on this page, so that its sentence would be.
  expect([(shown ?? 0) > 0, warned]).toEqual([true, 0])
  await write(`${report.narrative} Itu tidak benar.`)
  expect((await look())[1]).toBe(1)
  await write(report.narrative)
  expect((await look())[1]).toBe(0)
})
