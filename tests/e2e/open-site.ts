import { spawn } from 'node:child_process'
import { chromium, type Browser } from 'playwright-core'

export type Site = { readonly origin: string; readonly log: () => string; readonly close: () => Promise<void> }

/** Starts the built site by itself, on a port of its own. */
export async function openSite(): Promise<Site> {
  const child = spawn(process.execPath, ['tests/e2e/bare-server.mjs'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the site ended with ${code}: ${log}`)))
    child.stdout.on('data', (chunk: Buffer) => /port (\d+)/.exec(chunk.toString())?.slice(1).forEach(resolve))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { origin: `http://localhost:${port}`, log: () => log, close: () => (child.kill('SIGTERM'), ended) }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
