import { source, type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe finds on the page as it stands, one line for each rule. The page is opened with `bypassCSP`: axe comes as text, which the
 * page's own policy forbids. Straight into the page, because the usual builder opens a blank page more for each look.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
