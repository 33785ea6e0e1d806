import type { Page } from 'playwright-core'
import pg from 'pg'
import { receiveReport, type ActorId } from '#app'
import { addDays, localDay } from '#law'
import { openBrowser } from '../tests/support/browser.ts'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { openScratch, type Scratch } from './scratch.ts'
import { signIn } from './sign-in.ts'

const office = 'BAWASLU-64.01'
/** Issue 4 §6: a hundred reports within ten minutes. */
const reports = 100
const budgetMinutes = 10

/** What an officer presses for one report, screen by screen; what he reads and thinks in between is not in it. */
const ways: readonly (readonly string[])[] = [
  ['r', 'Enter'],
  ['r', 'Enter'],
  // The last condition is turned, the pleno asked, the reason is there already.
  ['8', 't', 'Enter'],
  ['r', 'Enter'],
  // The list of violations is turned once round.
  ['v', 'v', 'v', 'v', 'v', 'r', 'Enter'],
]

export const triageBench: Bench = {
  name: 'triage',
  summary: 'a hundred reports through the triage screen in a browser, by keys alone',
  run: async (tell) => {
    const scratch = await openScratch()
    try {
      tell.say(`${String(reports)} reports at the counter of ${office}`)
      await fill(scratch)
      const served = await scratch.serve()
      try {
        await press(scratch, served, tell)
      } finally {
        await served.stop()
      }
    } finally {
      await scratch.close()
    }
  },
}

async function fill({ netra, urls }: Scratch): Promise<void> {
  const { officeId, actor } = await staffOf(urls.owner)
  const today = localDay(netra.clock(), 'WITA')
  for (let n = 0; n < reports; n++) {
    const received = await receiveReport(
      netra,
      {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: '64.01',
        happenedOn: addDays(today, -2),
        knownOn: addDays(today, -1),
        place: `Balai desa contoh ${String(n)}`,
        narrative: `Laporan contoh nomor ${String(n)}: seorang pegawai rekaan membagikan kaus ${String(n * 7)} di halaman ${String(n * 3)}, lalu mengajak warga memilih satu pasangan.`,
        evidence: 'Foto rekaan.',
        subject: { kind: 'pns', name: `Contoh Terlapor ${String(n)}`, position: 'Kepala seksi' },
        secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
      },
      { door: 'loket', counter: { actor, officeId, identityChecked: true } },
    )
    if (!received.ok) throw new Error(JSON.stringify(received.refusal))
  }
}

async function staffOf(ownerUrl: string): Promise<{ readonly officeId: string; readonly actor: ActorId }> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ officeId: string; actor: ActorId }>(
    `select o.id as "officeId", m.account_id as actor from netra.memberships m join netra.offices o on o.id = m.office_id
     where o.code = $1 and m.role = 'staf-penanganan' and m.valid_to is null limit 1`,
    [office],
  )
  await owner.end()
  const [row] = rows
  if (row === undefined) throw new Error(`the demonstration has no staff at ${office}`)
  return row
}

async function press(
  { urls }: Scratch,
  served: { readonly url: string; readonly rss: () => number },
  { emit, say }: Tell,
) {
  const cookies = await signIn(served.url, urls.owner, 'staf-penanganan', office)
  if (cookies === null) throw new Error(`nobody signs in at ${office}`)
  const browser = await openBrowser()
  try {
    const context = await browser.newContext()
    await context.addCookies(
      cookies.split('; ').map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return { name, value: value.join('='), url: served.url }
      }),
    )
    const page = await context.newPage()
    await page.goto(`${served.url}/meja/saring`)
    await awake(page)
    const times: number[] = []
    let [keys, errors] = [0, 0]
    for (let n = 0; n < reports; n++) {
      const before = page.url()
      const from = performance.now()
      const way = ways[n % ways.length] ?? []
      for (const key of way) {
        await page.keyboard.press(key)
        keys += 1
        if (isAct(key)) await page.locator('button[name=pasti]').waitFor({ timeout: 10_000 })
      }
      await page.waitForURL((url) => url.href !== before, { timeout: 10_000 })
      await awake(page)
      times.push(performance.now() - from)
      if ((await page.locator('#kesalahan').count()) > 0) errors += 1
    }
    const left = await page.locator('button[name=laku]').count()
    say('what the person reads and thinks is left out: the figures are what keys and machine take')
    const ms = times.reduce((sum, time) => sum + time, 0)
    emit({
      bench: 'triage',
      clients: 1,
      per_s: round((reports * 1000) / ms, 2),
      limit_per_s: null,
      ratio: null,
      ...percentiles(times),
      errors: errors + (left > 0 ? 1 : 0),
      lost: 0,
      doubled: 0,
      rss_mb: served.rss(),
      reports,
      keys,
      minutes_for_100: round(ms / 60_000, 2),
      budget_minutes: budgetMinutes,
      left_to_think_s_each: round((budgetMinutes * 60_000 - ms) / reports / 1000, 2),
    })
  } finally {
    await browser.close()
  }
}

const isAct = (key: string) => /^[rltipgs]$/.test(key)

/** The keys answer once the page is awake. */
const awake = (page: Page) => page.locator('[data-tombol=siap]').waitFor({ state: 'attached', timeout: 10_000 })
