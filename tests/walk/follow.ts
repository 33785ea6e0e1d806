import { readClocks } from './clocks.ts'
import { choose, scan, sendAndRead, type AtCase } from './handle.ts'
import type { Taken } from './kinds.ts'
import { printAll, type Hidden } from './papers.ts'
import type { Person, Values } from './person.ts'
import { dayBefore } from './report.ts'

/** What the paper of a sanction says. */
async function sentence(person: Person, { sanction }: Taken): Promise<Values> {
  if (sanction === undefined) return {}
  const decree = { 'nomor-sk': 'SK/CONTOH/9', sk: dayBefore(0) }
  if (sanction === 'in-words') return { 'sanksi-kata': 'Peringatan keras (contoh)', ...decree }
  await person.page.locator('select[name=sanksi]').selectOption({ index: 1 })
  return decree
}

type Following = {
  readonly taken: Taken
  readonly number: string
  readonly hidden: Hidden
  readonly shot: AtCase['shot']
}

/** Whoever has the file records its step himself, from his own list. */
export async function takeOnline(person: Person, { taken, number, hidden, shot }: Following): Promise<void> {
  const file = await openFile(person, number)
  await printAll(person, hidden)
  const isOn = taken.step === 'diteruskan'
  const wanted = isOn ? 'a[href$="/teruskan"]' : `a[href*="apa=${taken.step}"]`
  const offered = person.page.locator(`main ${wanted}`)
  // What nobody waits for has no button of its own.
  const isOffered = (await offered.count()) > 0
  await person.follow(isOffered ? offered : person.page.locator('main a[href$="/jawab"]'))
  if (isOn) await choose(person, 'select[name=kepada]', taken.to ?? '')
  else if (!isOffered) await pick(person, taken.step, file)
  if (!isOn) await person.fill(await sentence(person, taken))
  await person.picture(shot(`${taken.step}-jawab`))
  await sendAndRead(person, taken.step)
  await person.picture(shot(taken.step))
  await readClocks(person)
}

/** The newest file of this number that is still with somebody. */
async function openFile(person: Person, number: string): Promise<string> {
  await person.go('/meja/penerusan')
  for (;;) {
    const row = person.page
      .locator('[data-row]')
      .filter({ hasText: number })
      .filter({ hasNotText: /Diteruskan ke instansi lain|Diteruskan lagi/ })
    if ((await row.count()) > 0) {
      await person.follow(row.locator('a'))
      return person.page.url()
    }
    const next = person.page.locator('main nav a[rel=next]')
    if ((await next.count()) === 0) throw new Error(`${person.name} has no file ${number} on his list`)
    await person.follow(next)
  }
}

async function pick(person: Person, step: string, file: string): Promise<void> {
  const kind = person.page.locator(`[name=apa][value="${step}"]`)
  if ((await kind.count()) === 0) throw new Error(`${person.name} is not offered "${step}" on ${file}`)
  await kind.check()
}

const letter = (step: string, whose: string): Values => ({
  nomor: `SURAT/${step}/CONTOH`,
  menurut: whose,
})

/** The desk writes down what a letter says: number, day, whose, and its scan. */
export async function takeOnPaper(desk: AtCase, { taken, shot }: Following): Promise<void> {
  const { person, caseId } = desk
  await person.go(`/meja/perkara/${caseId}`)
  const record = person.page.locator('section[aria-labelledby=penerusan]').getByRole('link', { name: /^Catat/ })
  if ((await record.count()) === 0) throw new Error(`the desk is offered no file to record "${taken.step}" on`)
  await record.last().click()
  if (taken.step === 'diteruskan') {
    await person.follow(person.page.locator('main a[href$="/teruskan"]'))
    await choose(person, 'select[name=kepada]', taken.to ?? '')
    await person.fill({ ...letter(taken.step, taken.by), surat: dayBefore(0) })
  } else {
    await pick(person, taken.step, caseId)
    const values = await sentence(person, taken)
    await person.fill({ ...values, ...letter(taken.step, taken.by), terjadi: dayBefore(0), pindaian: scan })
  }
  await person.picture(shot(`${taken.step}-surat`))
  await sendAndRead(person, taken.step)
}
