import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A list of people, as an employer has it. Numbers are in the form of an NIP, and nobody's. */
type ListedPerson = {
  readonly nip: string
  readonly name: string
  readonly post: string
  readonly opd: string
  readonly unit: string
  readonly kecamatan?: string
}

/** Born on the 15th of March 1990, appointed in March 2015, a woman; the three last digits tell them apart. */
export const inventedNip = (n: number) => `199003152015032${String(n).padStart(3, '0')}`

const csv = (people: readonly ListedPerson[]) =>
  [
    'NIP;Nama;Jenis;Jabatan;OPD;Unit Kerja;Kecamatan',
    ...people.map(({ nip, name, post, opd, unit, kecamatan = '' }) =>
      [nip, name, 'PNS', post, opd, unit, kecamatan].join(';'),
    ),
  ].join('\n')

/** Brings a list through the page of the roll, waits until it was read, makes its units, and takes it. The page needs a worker beside it. */
export async function bringRoll(
  page: Page,
  url: string,
  officeCode: string,
  people: readonly ListedPerson[],
): Promise<void> {
  await page.goto(`${url}/meja/pegawai`)
  await page.setInputFiles('#berkas', {
    name: 'daftar-contoh.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv(people)),
  })
  await page.fill('#satuan', officeCode)
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await page.waitForURL(/\/impor\//)
  const at = page.url()
  await comeTo(page, at, 'form[action="?/terap"]')
  const units = page.locator('input[name="sekalian"][value="unit"]')
  if ((await units.count()) > 0) await units.check()
  await page.locator('form[action="?/terap"] button').click()
  await comeTo(page, at, '.notice.good')
}

/** Looks again until the page has what is waited for: the list is read, and taken, in the background. */
async function comeTo(page: Page, at: string, wanted: string): Promise<void> {
  const found = async () => {
    await page.goto(at)
    return page.locator(wanted).count()
  }
  await expect.poll(found, { interval: 500 }).toBeGreaterThan(0)
}
