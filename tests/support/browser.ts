import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.mjs'

/** The machine's Chromium. Root has no sandbox, and nothing here may call home. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium on this machine: npm test installs it, or names the command.')
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({
    executablePath,
    headless: true,
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  })
}
