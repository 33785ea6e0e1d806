import { verifyPdf } from '#gear'
import { textOfPdf } from '../support/text-of-pdf.ts'
import type { Person } from './person.ts'

/** Who must stand in no paper that is printed here; the counter's own sheet is of paper before it is of this. */
export type Hidden = { readonly words: readonly string[]; readonly seen: Set<string> }

export const hide = (...words: readonly string[]): Hidden => ({ words, seen: new Set() })

/** Prints every paper that the page offers and that was not printed before. How many there were. */
export async function printAll(person: Person, hidden: Hidden): Promise<number> {
  const links = await person.page.locator('main a[href*="/naskah/"], main a[href$="/naskah"]').all()
  let printed = 0
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? ''
    if (hidden.seen.has(`${person.name} ${href}`) || href === '/naskah') continue
    hidden.seen.add(`${person.name} ${href}`)
    const answered = await person.context.request.get(new URL(href, person.page.url()).href)
    if (answered.status() !== 200) throw new Error(`the paper ${href} answers ${String(answered.status())}`)
    isFit(href, await answered.body(), hidden)
    printed++
  }
  return printed
}

/** A PDF under the seal of the system, with words in it, and none of those that stay sealed. */
export function isFit(what: string, pdf: Buffer, { words }: Hidden): void {
  if (pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error(`${what} is not a PDF`)
  const states = verifyPdf(pdf).map(({ state }) => state)
  if (states.join() !== 'intact') throw new Error(`${what} is sealed as ${states.join() || 'nothing'}`)
  const text = textOfPdf(pdf).replace(/\s+/g, ' ')
  if (text.trim().length < 100) throw new Error(`${what} says nothing`)
  const told = words.find((word) => text.includes(word))
  if (told !== undefined) throw new Error(`${what} names ${told}`)
}
