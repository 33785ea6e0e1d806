/** Chromium from the system's packages: found, or installed when we may. */
import { findProgram, installFromDebian } from './debian.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** @returns {string | null} */
export const findBrowser = () => findProgram(names)

export function ensureBrowser() {
  if (findBrowser()) return
  if (process.getuid?.() !== 0)
    throw new Error(
      'The end-to-end tests need a browser: run `sudo apt-get install -y chromium`, then `npm test` again.',
    )
  console.log("Installing Chromium from the system's packages (once)…")
  installFromDebian('chromium')
  if (!findBrowser()) throw new Error('apt-get installed chromium, but it is not on PATH.')
}
