import type { Page } from 'playwright-core'

type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>
type FormRows = readonly Values[]

/** Fills what is there to be filled on the open page, as a person does: choices, ticks and texts. */
export async function fill(page: Page, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue
    if (typeof value !== 'string') {
      for (const one of value) await page.locator(`input[name="${name}"][value="${one}"]`).check()
      continue
    }
    const field = page.locator(`[name="${name}"]`).first()
    const [tag, type] = await field.evaluate((element) => [element.tagName, element.getAttribute('type')])
    if (tag === 'SELECT') await field.selectOption(value)
    else if (type === 'checkbox') await field.check()
    else await field.fill(value)
  }
}

/** A page of rows: two at a time, as the form offers them. */
export async function fillRows(page: Page, address: string, name: string, rows: FormRows): Promise<void> {
  for (let at = 0; at < rows.length; at += 2) {
    await page.goto(address)
    for (const [nth, row] of rows.slice(at, at + 2).entries())
      await fill(
        page,
        Object.fromEntries(
          Object.entries(row).map(([field, value]) => [`${name}-${String(at + nth + 1)}-${field}`, value]),
        ),
      )
    await page.getByRole('button', { name: 'Simpan dan tambah baris' }).click()
    await page.getByText('Tersimpan.').waitFor()
  }
}

/** The three fields of a day. */
export async function fillDay(page: Page, name: string, day: string): Promise<void> {
  for (const [at, part] of (['year', 'month', 'day'] as const).entries())
    await page.fill(`[name="${name}-${part}"]`, String(Number(day.split('-')[at])))
}

type Pokok = {
  readonly kind: string
  readonly form: string
  readonly title: string
  readonly region: string
  readonly heldOn: string
  readonly place?: string
  readonly organiser?: string
}

/** Begins an activity and says what it was about; its address. */
export async function beginActivity(page: Page, url: string, pokok: Pokok): Promise<string> {
  await page.goto(`${url}/meja/kegiatan/baru`)
  await fill(page, {
    jenis: pokok.kind,
    bentuk: pokok.form,
    judul: pokok.title,
    wilayah: pokok.region,
    tanggal: pokok.heldOn,
    tempat: pokok.place,
    penyelenggara: pokok.organiser,
  })
  await page.getByRole('button', { name: 'Simpan dan lanjutkan' }).click()
  await page.waitForURL(/\/meja\/kegiatan\/[0-9a-f-]{36}/)
  const at = page.url().split('?')[0] ?? ''
  await page.goto(`${at}/isi/isi`)
  await fill(page, { ringkasan: `${pokok.title}.`, sasaran: ['asn'], pesan: ['netralitas'] })
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.waitForURL(/tersimpan/)
  return at
}

/** The button that makes a record of the answers. */
export async function enterActivity(page: Page, at: string): Promise<void> {
  await page.goto(at)
  await page.getByRole('button', { name: 'Masukkan', exact: true }).click()
  await page.getByText('Kegiatan ini sudah masuk.').waitFor()
}
