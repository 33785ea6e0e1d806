import type { Hidden } from './papers.ts'
import type { Person } from './person.ts'

/** What the receipt shows to whoever has it. */
export async function statusSays(citizen: Person, receipt: string, words: string): Promise<void> {
  await citizen.go('/status')
  await citizen.fill({ kode: receipt })
  await citizen.page.getByRole('button', { name: 'Lihat status' }).click()
  const seen = await citizen.page.locator('main').innerText()
  if (!seen.includes(words)) throw new Error(`the status page does not say "${words}": ${seen.slice(0, 300)}`)
}

type Side = {
  readonly code: string
  readonly accused: string
  readonly hidden: Hidden
  readonly answers: boolean
  readonly picture: string
}

/** The accused's own page: his name and the charge, nobody who reported, and room for his answer. */
export async function readOwnSide(citizen: Person, { code, accused, hidden, answers, picture }: Side): Promise<void> {
  const { page } = citizen
  await citizen.go('/terlapor')
  await citizen.fill({ kode: code })
  await page.getByRole('button', { name: /^Buka perkara saya/ }).click()
  const seen = await page.locator('main').innerText()
  if (!seen.includes(accused)) throw new Error(`the page of the accused does not name him: ${seen.slice(0, 200)}`)
  const told = hidden.words.find((word) => seen.includes(word))
  if (told !== undefined) throw new Error(`the page of the accused names ${told}`)
  await citizen.picture(picture)
  if (!answers) return
  await citizen.unfold()
  await citizen.fill({ jawaban: 'Saya lewat dan tidak ikut kampanye (contoh).' })
  await page.getByRole('button', { name: /^Kirim.*Jawab dugaan/ }).click()
  await page.getByText('Diterima dan tercatat: Jawaban').waitFor()
}

/** How many sanctions the public counts in the nation. */
export async function publicSanctions(citizen: Person): Promise<number> {
  await citizen.go('/angka')
  return Number(/(\d+)\s+sanksi/.exec(await citizen.page.locator('main').innerText())?.[1])
}
