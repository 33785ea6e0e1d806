/** Chromium from the system's packages: found, or installed when we may. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** @returns {string | null} */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null
}

export function ensureBrowser() {
  if (findBrowser()) return
  if (process.getuid?.() !== 0)
    throw new Error(
      'The end-to-end tests need a browser: run `sudo apt-get install -y chromium`, then `npm test` again.',
    )
  console.log("Installing Chromium from the system's packages (once)…")
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status, stdout, stderr } = spawnSync('apt-get', args, {
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`)
  }
  if (!findBrowser()) throw new Error('apt-get installed chromium, but it is not on PATH.')
}
