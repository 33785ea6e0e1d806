import { readClocks } from './clocks.ts'
import { takeOnline, takeOnPaper } from './follow.ts'
import { decide, discuss, findCase, hear, invite, match, review, take, type AtCase, type Mode } from './handle.ts'
import { seats, type Kind } from './kinds.ts'
import { printAll } from './papers.ts'
import type { Person } from './person.ts'
import { readOwnSide, statusSays } from './public.ts'
import { reportOnline, reportOnPaper } from './report.ts'

export type Cast = { readonly citizen: Person; readonly seated: (name: string) => Promise<Person> }
export type Walked = { readonly papers: number; readonly clocks: number }

/** One case of this kind from the report to where nobody is waited for any more. */
export async function walkOne({ citizen, seated }: Cast, kind: Kind, mode: Mode): Promise<Walked> {
  let count = 0
  const shot = (name: string) => `${kind.id}-${mode}/${String(++count).padStart(2, '0')}-${name}`
  const accused = `Contoh Jalan ${kind.id} ${mode} ${String(Date.now()).slice(-6)}`
  const counter = await seated(seats.counter)
  const telling = { kind, accused, shot }
  const reported =
    mode === 'daring' ? await reportOnline(citizen, counter, telling) : await reportOnPaper(counter, telling)
  const staff = await seated(seats.staff)
  const caseId = await findCase(staff, accused)
  const desk: AtCase = { person: staff, caseId, shot }
  const { hidden, receipt } = reported
  const isCrime = kind.violation === 'pidana'
  await review(desk, kind)
  const number = /\d+\/Reg\/\S+/.exec(await staff.page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''
  if (number === '') throw new Error('the registered case shows no number')
  await staff.picture(shot('diregister'))
  if (isCrime) await discuss(desk, 'pertama')
  const code = await invite(desk, mode)
  await readOwnSide(citizen, { code, accused, hidden, answers: mode === 'daring', picture: shot('sisi-terlapor') })
  await hear(desk)
  if (isCrime) await discuss(desk, 'kedua')
  await match(desk, kind, mode)
  await take(desk, 'Bawa ke rapat pleno')
  await decide({ ...desk, person: await seated(seats.ketua) }, kind)
  for (const taken of kind.steps) {
    const following = { taken, number, hidden, shot }
    const isOurs = taken.by === seats.staff
    await (mode === 'kertas' || isOurs ? takeOnPaper(desk, following) : takeOnline(await seated(taken.by), following))
  }
  await take(desk, 'Nyatakan tuntas')
  const holders = await staff.page.locator('section[aria-labelledby=penerusan] p > b').allInnerTexts()
  if (holders.length > 0) throw new Error(`somebody is still waited for: ${holders.join(' ')}`)
  const papers = await printAll(staff, hidden)
  const clocks = await readClocks(staff)
  await staff.picture(shot('tuntas'))
  await statusSays(citizen, receipt, 'Tuntas')
  await citizen.picture(shot('status'))
  await readOwnSide(citizen, { code, accused, hidden, answers: false, picture: shot('terlapor-selesai') })
  return { papers, clocks }
}
