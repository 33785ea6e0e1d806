/** Chromium from the system's packages: found, or installed when we may. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram, installFromDebian } from './debian.mjs'

/** The same engine without a desktop's windows around it: a page costs it a third of the work. Debian has it, others may not. */
const shell = 'chromium-headless-shell'
const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** What people have, for measuring what they will feel. @returns {string | null} */
export const findBrowser = () => findProgram(browsers)

/** What tests look with. @returns {string | null} */
export const findTestBrowser = () => findProgram([shell, ...browsers])

export function ensureBrowser() {
  if (findProgram([shell])) return
  const isRoot = process.getuid?.() === 0
  if (findBrowser() && !(isRoot && mayBringShell())) return
  if (!isRoot)
    throw new Error(
      'The end-to-end tests need a browser: run `sudo apt-get install -y chromium`, then `npm test` again.',
    )
  console.log("Installing Chromium from the system's packages (once)…")
  installOneOf([shell, 'chromium'])
  if (!findTestBrowser()) throw new Error('apt-get installed chromium, but it is not on PATH.')
}

const asked = fileURLToPath(new URL('../node_modules/.cache/asked-for-browser', import.meta.url))

/** Where there is a browser already, a system that has no such package is asked once, not before every run. */
function mayBringShell() {
  if (existsSync(asked)) return false
  mkdirSync(dirname(asked), { recursive: true })
  writeFileSync(asked, '')
  return true
}

/** The first that this system has. Without any, what the last one said is told, unless a browser is there. */
function installOneOf([name, ...others]) {
  try {
    installFromDebian(name)
  } catch (error) {
    if (findBrowser()) return
    if (others.length === 0) throw error
    installOneOf(others)
  }
}
