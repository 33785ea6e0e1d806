import type { Page } from 'playwright-core'

/** What keeps a thumb or a narrow screen from using the page: sideways scroll, targets below 44 px, and fields that nobody filled. */
export const misfitsOn = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    // Every control, and every link that does not stand inside a sentence.
    const small = [
      ...document.querySelectorAll<HTMLElement>(
        'nav a, .button, .back, .tongue, .identity, input, select, textarea, summary',
      ),
    ]
      .map((element) => element.closest<HTMLElement>('.choice') ?? element)
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
      .map((element) => `smaller than 44 px: ${element.outerHTML.slice(0, 120)}`)
    // What a script sets from nothing: a field that says "undefined" was seen on a page, and in none of its markup.
    const undef = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter(({ value }) => value === 'undefined' || value === 'null')
      .map(({ name, value }) => `${name} says ${value}`)
    return [...(wide > 0 ? [`scrolls sideways by ${String(wide)} px`] : []), ...small, ...undef]
  })
