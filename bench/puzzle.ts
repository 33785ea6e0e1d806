import { puzzles } from '#core'
import { openBrowser } from '../tests/support/browser.ts'
import { percentiles, round, type Bench } from './bench.ts'
import { openScratch } from './scratch.ts'

/** A cheap phone, as Chromium plays it. Issue 4 §6: below two seconds at the first level. */
const slower = 6
const runs = 40

/** The puzzle as a page solves it. In the page itself, because only that can be slowed down: the worker would not be. */
export const puzzleBench: Bench = {
  name: 'puzzle',
  summary: 'the hash puzzle of a flood in Chromium, six times slowed, level by level',
  run: async ({ emit }) => {
    const scratch = await openScratch()
    const served = await scratch.serve()
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
      await page.goto(`${served.url}/lapor`)
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
      for (const level of [3, 2, 1] as const) {
        const { parts, bits } = puzzles[level] ?? { parts: 0, bits: 0 }
        const times = await page.evaluate(
          async ([count, many, zeros]) => {
            const { solve } = (await import(new URL('/teka.js', location.href).href)) as {
              readonly solve: (token: string, parts: number, bits: number) => Promise<string>
            }
            const took: number[] = []
            for (let n = 0; n < count; n++) {
              const from = performance.now()
              await solve(`1.x.${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}`, many, zeros)
              took.push(performance.now() - from)
            }
            return took
          },
          [level === 1 ? runs : runs / 4, parts, bits] as const,
        )
        const spent = times.reduce((sum, time) => sum + time, 0)
        emit({
          bench: 'puzzle',
          clients: 1,
          per_s: round((times.length * 1000) / spent, 2),
          limit_per_s: null,
          ratio: null,
          ...percentiles(times),
          errors: 0,
          lost: 0,
          doubled: 0,
          rss_mb: served.rss(),
          level,
          cpu_slowed: slower,
          hashes_expected: parts * 2 ** bits,
        })
      }
    } finally {
      await browser.close()
      await served.stop()
      await scratch.close()
    }
  },
}
