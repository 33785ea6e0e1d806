import type { Person } from './person.ts'

/** Opens the working of every clock of the page and reads it; a clock whose end has no arithmetic is a fault. How many there were. */
export async function readClocks(person: Person): Promise<number> {
  const clocks = person.page.locator('section[aria-labelledby=tenggat]')
  if ((await clocks.count()) === 0) return 0
  await person.unfold()
  const cards = await clocks.locator('ul.cards > li').all()
  for (const card of cards) {
    const title = await card.locator('h3').innerText()
    const words = await card.innerText()
    const days = await card.locator('.working tbody tr').count()
    if (days === 0 && !/\d/.test(words.replace(title, ''))) throw new Error(`the clock "${title}" shows no working`)
    await asksAgain(person, title, await card.locator('a[href*="/tenggat?"]').all())
  }
  return cards.length
}

type Links = readonly { getAttribute: (name: string) => Promise<string | null> }[]

/** Its link leads to the calculator, which answers the same question without signing in. */
async function asksAgain(person: Person, title: string, links: Links): Promise<void> {
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? ''
    const answered = await person.context.request.get(new URL(href, person.page.url()).href)
    if (answered.status() !== 200) throw new Error(`the calculator of "${title}" answers ${String(answered.status())}`)
  }
}
