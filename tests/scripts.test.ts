/** What runs before anything is installed: told in one sentence what to do, whoever starts it and however. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ensureBrowser, findBrowser, findTestBrowser } from '../scripts/browser.mjs'
import { installation } from '../scripts/ready.mjs'

const folder = mkdtempSync(join(tmpdir(), 'netra-scripts-'))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

test('without a browser, and not as root, one sentence names the command that brings one', () => {
  vi.stubEnv('PATH', folder)
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  expect(() => {
    ensureBrowser()
  }).toThrow(/^The end-to-end tests need a browser: run `sudo apt-get install -y chromium`, then `npm test` again\.$/)
})

test('tests look with the browser that has no windows, where there is one; with another it does too', () => {
  vi.stubEnv('PATH', folder)
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  const put = (name: string) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), '')
  }
  put('chromium')
  ensureBrowser()
  expect(findTestBrowser()).toBe(join(folder, 'chromium'))
  put('chromium-headless-shell')
  ensureBrowser()
  expect([findTestBrowser(), findBrowser()]).toEqual(
    ['chromium-headless-shell', 'chromium'].map((name) => join(folder, name)),
  )
})

test.each([
  ['as we install', installation, true],
  // The control: what plain npm leaves out.
  ['plainly', ['ci'], false],
])('with NODE_ENV=production, installed %s, what builds the pages is there: %s', (_how, args, isThere) => {
  const thing = { name: 'thing', version: '1.0.0' }
  const clone = { name: 'clone', devDependencies: { thing: 'file:thing' } }
  mkdirSync(join(folder, 'thing'), { recursive: true })
  writeFileSync(join(folder, 'thing/package.json'), JSON.stringify(thing))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(clone))
  const locked = {
    name: 'clone',
    lockfileVersion: 3,
    packages: {
      '': clone,
      'node_modules/thing': { resolved: 'thing', link: true },
      thing: { version: '1.0.0', dev: true },
    },
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(locked))
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stderr } = spawnSync('npm', ['--offline', ...args], { cwd: folder, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  expect(existsSync(join(folder, 'node_modules/thing'))).toBe(isThere)
})
