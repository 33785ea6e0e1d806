import { chromium, type Browser } from 'playwright-core'
import { findTestBrowser } from '../../scripts/browser.mjs'

/**
 * The machine's Chromium. Root has no sandbox, and nothing here may call home. `asPeopleHave`: with its optimisers, where a page is asked how long it
 * takes to work something out.
 */
export function openBrowser(asPeopleHave = false): Promise<Browser> {
  const executablePath = findTestBrowser()
  if (!executablePath) throw new Error('No Chromium on this machine: npm test installs it, or names the command.')
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Else many a page begins a process of its own: a quarter of what drawing them costs. Every page that is looked at here is one site's.
    '--process-per-site',
    // Else a page is left again before what its scripts were optimised to has paid for itself: a quarter of what axe costs on each.
    ...(asPeopleHave ? [] : ['--js-flags=--no-turbofan --no-maglev']),
  ]
  return chromium.launch({
    executablePath,
    headless: true,
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  })
}
