import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { publishNumbers } from '#app'
import { arrive, connected } from './arrivals.ts'
import { percentiles, round, type Bench, type Line, type Tell, type Wish } from './bench.ts'
import { timeParts } from './count-parts.ts'
import { load, type Ask, type Loaded } from './load.ts'
import { publicAsks } from './measures-asks.ts'
import { openFilled, type Held } from './measures-fill.ts'
import type { Scratch, Served } from './scratch.ts'

/** What the public side must bear. */
const budget = { pages: 300, events: 200, p99_ms: 50, behind_s: 60, map_bytes: 120_000 } as const
const combinations = 10_000
const patienceMs = 120_000
/** In which all that is asked for later is asked for once. */
const firstSeconds = 66

type Shown = { readonly asOf: string; readonly values: readonly { readonly value: number | null }[] }

export const measuresBench: Bench = {
  name: 'measures',
  summary:
    'every public page at 300 requests a second while 200 events a second arrive, and how far the numbers are behind',
  run: async (tell, wish) => {
    const { scratch, held } = await openFilled(tell, wish)
    try {
      const recount = await count(scratch, tell)
      const served = await scratch.serve()
      try {
        await measure(scratch, served, { tell, wish, more: { ...held, recount_ms: recount } })
      } finally {
        await served.stop()
      }
    } finally {
      await scratch.close()
    }
  },
}

/** All of it, as the first count of a day. */
async function count({ netra, urls }: Scratch, { say }: Tell): Promise<number> {
  say(`each part alone, in ms: ${JSON.stringify(await timeParts(urls.owner))}`)
  const begin = performance.now()
  await publishNumbers(netra, 'everything')
  const spent = Math.round(performance.now() - begin)
  say(`all is counted anew in ${spent} ms`)
  return spent
}

type Under = { readonly tell: Tell; readonly wish: Wish; readonly more: Held & { readonly recount_ms: number } }

async function measure(scratch: Scratch, served: Served, { tell, wish, more }: Under): Promise<void> {
  const { url } = served
  const asks = await answered(url, await asksOf(scratch, more), tell)
  const short = Math.min(5, wish.seconds)
  // From the start on, each page for the first time; what comes after it is how a server answers that has run for minutes.
  const first = await load({ url, asks, clients: 64, seconds: firstSeconds, rate: budget.pages })
  tell.emit({ ...figures('measures-first', 64, null, first), ...more, rss_mb: served.rss() })
  const bare = await load({ url, asks: [{ path: '/health/live' }], clients: 16, seconds: short })
  const most = await load({ url, asks: later(asks, 0.25), clients: 16, seconds: short })
  tell.emit({ ...figures('measures-most', 16, bare.per_s, most), ...more, rss_mb: served.rss() })
  const quiet = await load({ url, asks: later(asks, 0.5), clients: 64, seconds: short, rate: budget.pages })
  tell.emit({ ...figures('measures-quiet', 64, most.per_s, quiet), ...more, rss_mb: served.rss() })
  await weigh(url, tell, more)

  const arriving = await arrive(scratch.urls.owner, budget.events)
  const watching = watchFreshness(scratch.urls.owner, url)
  const loaded = await load({ url, asks: later(asks, 0.75), clients: 64, seconds: wish.seconds, rate: budget.pages })
  const arrived = await arriving.stop()
  const behind = await watching.stop()
  tell.emit({
    ...figures('measures', 64, most.per_s, loaded),
    ...more,
    ...{ rss_mb: served.rss(), events_per_s: round(arrived.per_s), events_p99_ms: percentiles(arrived.late).p99_ms },
    ...{ behind_s_most: round(Math.max(...behind) / 1000), behind_seen: behind.length },
    ...{ budget_p99_ms: budget.p99_ms, budget_behind_s: budget.behind_s },
  })
}

/** Each step begins at another place. */
const later = <One>(asks: readonly One[], share: number): readonly One[] => {
  const at = Math.floor(asks.length * share)
  return [...asks.slice(at), ...asks.slice(0, at)]
}

async function asksOf({ urls }: Scratch, { cases }: Held): Promise<readonly Ask[]> {
  const owner = await connected(urls.owner)
  try {
    const codes = async (text: string) => (await owner.query<{ code: string }>(text)).rows.map(({ code }) => code)
    const { rows } = await owner.query<{ oldest: string; told: string[] }>(
      `select min(first) as oldest, array_agg(measure_id order by measure_id) filter (where first < now() - interval '2 days') as told
       from (select measure_id, min(as_of) as first from netra.published_numbers group by 1) of`,
    )
    return publicAsks(
      {
        regions: await codes(
          `select code from netra.regions where level in ('provinsi', 'kabupaten', 'kota') and valid_to is null order by code`,
        ),
        districts: await codes(
          `select code from netra.regions where level = 'kecamatan' and valid_to is null order by code`,
        ),
        offices: await codes(
          `select o.code from netra.offices o where exists (select from netra.public_institutions i where i.office_id = o.id) order by o.code`,
        ),
        oldest: Date.parse(rows[0]?.oldest ?? new Date().toISOString()),
        told: rows[0]?.told ?? [],
        newest: Date.now() - 2 * 86_400_000,
      },
      Math.min(combinations, cases),
    )
  } finally {
    await owner.end()
  }
}

/** What each page answers when it is first asked, which is what it must answer ever after; a fault is none. */
async function answered(url: string, asks: readonly Ask[], { say }: Tell): Promise<readonly Ask[]> {
  const first = new Map<string, number>()
  for (const { as, path } of asks.filter(({ as }, at) => as === undefined || at < 400)) {
    if (first.has(as ?? path)) continue
    const { status } = await fetch(url + path, { redirect: 'manual' })
    if (status >= 500) throw new Error(`${path} answered ${status}`)
    if (status !== 200) say(`${path} answers ${status}`)
    first.set(as ?? path, status)
  }
  return asks.map((ask) => ({ ...ask, expects: first.get(ask.as ?? ask.path) ?? 200 }))
}

/** What the map takes over the wire, packed as browsers ask for it, its styles and pictures with it. */
async function weigh(url: string, tell: Tell, more: Held): Promise<void> {
  const packed = async (path: string) => {
    const begin = performance.now()
    const answer = await fetch(url + path, { headers: { 'accept-encoding': 'gzip, br' } })
    // `fetch` unpacks; what came is said where it was packed beforehand, and is packed again as it was where not.
    const body = Buffer.from(await answer.arrayBuffer())
    const said = answer.headers.get('content-length')
    const bytes = said === null ? gzipSync(body, { level: 4 }).length : Number(said)
    return { bytes, text: body.toString('utf8'), ms: performance.now() - begin }
  }
  for (const path of ['/peta/laporan-masuk', '/peta/sanksi/bidang']) {
    const page = await packed(path)
    // A page names its files from where it stands (`../_app/…`).
    const named = page.text.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg|woff2))"/g)
    const files = new Set([...named].map(([, file = '']) => new URL(file, url + path).pathname))
    let bytes = page.bytes
    for (const file of files) bytes += (await packed(file)).bytes
    tell.emit({
      ...{ bench: 'measures-map', clients: 1, per_s: round(1000 / page.ms), limit_per_s: null, ratio: null },
      ...percentiles([page.ms]),
      ...{ errors: 0, lost: 0, doubled: 0, rss_mb: 0 },
      ...more,
      ...{ path, page_bytes: page.bytes, bytes, files: files.size, budget_bytes: budget.map_bytes },
    })
  }
}

const figures = (bench: string, clients: number, limit: number | null, loaded: Loaded): Line => ({
  ...{ bench, clients, per_s: round(loaded.per_s), limit_per_s: limit === null ? null : round(limit) },
  ratio: limit === null ? null : round(loaded.per_s / limit, 3),
  ...percentiles(Object.values(loaded.times).flat()),
  ...{ errors: loaded.errors, wrong: loaded.wrong, lost: loaded.lost, doubled: 0, rss_mb: 0 },
  ...{ generator_late_p99_ms: loaded.generator.late_p99_ms, generator_core: round(loaded.generator.core, 2) },
  p99_ms_of: Object.fromEntries(
    Object.entries(loaded.times)
      .map(([name, own]) => [name, percentiles(own).p99_ms] as const)
      .toSorted(([, a], [, b]) => b - a),
  ),
})

/**
 * Registers a case, and waits until the public number is of a later moment and has grown: again and again. In milliseconds. That it grew
 * alone would not say that this case is in it, while others are registered too.
 */
function watchFreshness(ownerUrl: string, url: string) {
  const seen: number[] = []
  let goOn = true
  const shown = async () => {
    const answer = await fetch(`${url}/api/v1/measures/perkara-diregister?region=00`)
    const { values, asOf } = (await answer.json()) as Shown
    return { value: values[0]?.value ?? 0, asOf: Date.parse(asOf) }
  }
  const run = async () => {
    const owner = await connected(ownerUrl)
    while (goOn) {
      const before = await shown()
      await owner.query(
        `update netra.cases set register_number = $1, registered_on = current_date
         where id = (select id from netra.cases where register_number is null limit 1)`,
        [`${String(Date.now())}/Reg/BENCH`],
      )
      const [at, begin] = [Date.now(), performance.now()]
      const isThere = ({ value, asOf }: { readonly value: number; readonly asOf: number }) =>
        asOf >= at && value > before.value
      while (!isThere(await shown()) && performance.now() - begin < patienceMs) await sleep(250)
      seen.push(performance.now() - begin)
    }
    await owner.end()
  }
  const running = run()
  return {
    stop: async () => {
      goOn = false
      await running
      return seen
    },
  }
}
