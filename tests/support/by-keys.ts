import type { Page } from 'playwright-core'

/** More stops than any page of ours has before what is looked for. */
const most = 150

/** Goes on with Tab until a field, link or button that fits has the focus. Every stop on the way is one that can be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((wanted) => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return { is: false, unseen: '' }
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      // A choice is drawn around its radio, and shows the ring itself.
      const choice = element.closest('.choice')
      const ringed = ring || (choice !== null && getComputedStyle(choice).outlineStyle !== 'none')
      const { top, bottom } = element.getBoundingClientRect()
      const inSight = bottom > 0 && top < innerHeight
      return { is: element.matches(wanted), unseen: ringed && inSight ? '' : element.outerHTML.slice(0, 160) }
    }, selector)
    if (stop.unseen !== '') throw new Error(`the focus is on what shows none of it: ${stop.unseen}`)
    if (stop.is) return
  }
  throw new Error(`no Tab leads to ${selector}`)
}

export async function typeInto(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.type(words)
}

export async function pressAt(page: Page, selector: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press(key)
}

/** What moves by itself, or would, for whoever asked for no motion. */
export const motionsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return scrollBehavior === 'smooth' || animationName !== 'none' || parseFloat(transitionDuration) > 0
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
