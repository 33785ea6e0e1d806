import { readFileSync } from 'node:fs'
import { hide, isFit, type Hidden } from './papers.ts'
import type { Kind } from './kinds.ts'
import type { Day, Person } from './person.ts'

/** What a reporter keeps, and what nobody else may read. */
export type Reported = { readonly subject: string; readonly receipt: string; readonly hidden: Hidden }

const pad = (part: number) => String(part).padStart(2, '0')

/** In the middle of the country. */
export function dayBefore(days: number): Day {
  const then = new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000)
  return [pad(then.getUTCDate()), pad(then.getUTCMonth() + 1), String(then.getUTCFullYear())]
}

async function tell(
  person: Person,
  { subject, position, office }: Kind,
  { accused, who, where }: Names,
): Promise<void> {
  await person.fill({
    uraian: 'Mengacungkan jari tanda dukungan di panggung kampanye dan mengajak warga memilih (contoh).',
    terlapor: subject,
    'terlapor-nama': accused,
    'terlapor-jabatan': position,
    'terlapor-kantor': office,
    cari: 'kab paser',
  })
  await person.page.getByRole('button', { name: 'Cari wilayah' }).click()
  await person.page.getByLabel('Kabupaten Paser').first().check()
  await person.fill({
    tempat: 'Lapangan Contoh',
    terjadi: dayBefore(2),
    diketahui: dayBefore(1),
    bukti: 'Satu foto.',
    nama: who,
    alamat: where,
  })
}

type Names = { readonly accused: string; readonly who: string; readonly where: string }

const namesFor = (accused: string): Names => ({
  accused,
  who: `Contoh Pelapor Tersegel ${accused.slice(-4)}`,
  where: `Jalan Tersegel ${accused.slice(-4)}`,
})

type Telling = { readonly kind: Kind; readonly accused: string; readonly shot: (name: string) => string }

/** From a phone of one's own, and then to the counter with the ID. */
export async function reportOnline(
  citizen: Person,
  counter: Person,
  { kind, accused, shot }: Telling,
): Promise<Reported> {
  const names = namesFor(accused)
  await citizen.go('/')
  await citizen.follow(citizen.page.getByRole('link', { name: 'Lapor', exact: true }))
  await citizen.follow(citizen.page.getByRole('link', { name: /Laporan resmi/ }))
  await tell(citizen, kind, names)
  await citizen.page.getByRole('button', { name: 'Periksa isian' }).last().click()
  await citizen.picture(shot('periksa-isian'))
  await citizen.page.getByRole('button', { name: 'Kirim laporan' }).last().click()
  const receipt = await citizen.page.locator('.receipt .code').innerText()
  await citizen.picture(shot('tanda-terima'))
  await counter.go('/meja/loket')
  await counter.follow(counter.page.getByRole('link', { name: 'Pelapor daring datang' }))
  await counter.fill({ resi: receipt })
  await counter.send('Cetak')
  await counter.picture(shot('loket-cetak'))
  await counter.page.getByLabel('KTP sudah diperiksa dan sesuai').check()
  await counter.page.getByLabel('Laporan sudah ditandatangani di kertas').check()
  await counter.send('Terima secara resmi')
  await counter.page.getByRole('heading', { name: 'Laporan diterima secara resmi' }).waitFor()
  return { subject: accused, receipt, hidden: hide(names.who, names.where) }
}

/** By a paper form that an officer types in, with the receipt printed. */
export async function reportOnPaper(counter: Person, { kind, accused, shot }: Telling): Promise<Reported> {
  const names = namesFor(accused)
  await counter.go('/meja/loket/laporan')
  await tell(counter, kind, names)
  await counter.page.getByLabel(/KTP diperiksa/).check()
  await counter.page.getByRole('button', { name: 'Terima laporan' }).last().click()
  const receipt = await counter.page.locator('.receipt .code').innerText()
  await counter.picture(shot('loket-kertas'))
  const [download] = await Promise.all([
    counter.page.waitForEvent('download'),
    counter.page.getByRole('button', { name: 'Unduh PDF' }).click(),
  ])
  const hidden = hide(names.who, names.where)
  isFit('the receipt', readFileSync(await download.path()), hidden)
  return { subject: accused, receipt, hidden }
}
