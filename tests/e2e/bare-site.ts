import { spawn } from 'node:child_process'

export type BareSite = { readonly url: string; readonly log: () => string; readonly close: () => Promise<void> }

/** The built site with a product that breaks when asked to: see bare-server.mjs. For what a healthy product never shows. */
export async function openBareSite(): Promise<BareSite> {
  const child = spawn(process.execPath, ['tests/e2e/bare-server.mjs'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the site ended with ${code}: ${log}`)))
    child.stdout.on('data', (chunk: Buffer) => /port (\d+)/.exec(chunk.toString())?.slice(1).forEach(resolve))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { url: `http://localhost:${port}`, log: () => log, close: () => (child.kill('SIGTERM'), ended) }
}
