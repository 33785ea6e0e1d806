import pg from 'pg'
import { publishNumbers } from '#app'
import { percentiles, round, type Bench, type Line, type Tell, type Wish } from './bench.ts'
import { load, type Ask, type Loaded } from './load.ts'
import { storeCases } from './million-cases.ts'
import { openScratch, type Scratch, type Served } from './scratch.ts'
import { signIn } from './sign-in.ts'

const addresses = [
  '/',
  '/lapor',
  '/angka',
  '/angka/64',
  '/angka/64.01',
  '/kegiatan',
  '/hukum',
  '/wilayah?cari=kukar',
  '/status',
  '/api/v1/regions?query=kukar',
]
const pages: readonly Ask[] = addresses.map((path) => ({ path }))

/** DESIGN §7: p99 <= 50 ms at 300 requests a second. */
const wanted = 300

export const pagesBench: Bench = {
  name: 'pages',
  summary: 'public pages at 300 requests a second, one million cases stored',
  run: async (tell, wish) => {
    const scratch = await openScratch()
    try {
      await fill(scratch, tell, wish)
      const served = await scratch.serve()
      try {
        await measure(scratch, served, tell, wish)
      } finally {
        await served.stop()
      }
    } finally {
      await scratch.close()
    }
  },
}

async function fill({ urls, netra }: Scratch, { say }: Tell, { cases }: Wish): Promise<void> {
  const begin = performance.now()
  await storeCases(urls.owner, cases, say)
  say(`stored ${cases} cases in ${round((performance.now() - begin) / 1000)} s`)
  const count = performance.now()
  await publishNumbers(netra, 'everything')
  say(`counted them for the public in ${Math.round(performance.now() - count)} ms`)
}

async function measure(
  { urls }: Scratch,
  served: Served,
  { emit, say }: Tell,
  { cases, seconds }: Wish,
): Promise<void> {
  const short = Math.min(10, seconds)
  const { url } = served
  const closed = (asks: readonly Ask[], clients: number) => load({ url, asks, clients, seconds: short })
  const line = (bench: string, clients: number, limit: number | null, loaded: Loaded): Line =>
    figures(bench, clients, limit, loaded, { cases, rss_mb: served.rss() })

  await closed(pages, 8)
  say('the most this machine can: health, then the pages, each client asking again at once')
  const bare = await closed([{ path: '/health/live' }], 16)
  emit(line('pages-health', 16, bare.per_s, bare))
  const most = await closed(pages, 16)
  emit(line('pages-most', 16, bare.per_s, most))

  // Before the desk: what the desk asks of a million cases may go on in the database after the answer was given up.
  for (const rate of [100, wanted])
    emit({
      ...line('pages', 64, most.per_s, await load({ url, asks: pages, clients: 64, seconds, rate })),
      asked_per_s: rate,
    })

  for (const [bench, role, office, clients, path] of [
    ['desk-regency', 'staf-penanganan', 'BAWASLU-64.01', 8, '/meja'],
    ['desk-nation', 'anggota', 'BAWASLU-RI', 1, '/meja'],
    ['referrals-regency', 'staf-penanganan', 'BAWASLU-64.01', 8, '/meja/penerusan'],
    ['referrals-nation', 'anggota', 'BAWASLU-RI', 1, '/meja/penerusan'],
  ] as const) {
    const desk = await signIn(url, urls.owner, role, office)
    if (desk === null) say(`${bench} left out: the demonstration has no ${role} at ${office}`)
    else
      emit({
        ...line(bench, clients, most.per_s, await closed([{ path, headers: { cookie: desk } }], clients)),
        readable_cases: await countCases(urls.owner, office),
      })
  }
}

function figures(
  bench: string,
  clients: number,
  limit: number | null,
  { per_s, errors, lost, times }: Loaded,
  more: { readonly cases: number; readonly rss_mb: number },
): Line {
  const limits =
    limit === null ? { limit_per_s: null, ratio: null } : { limit_per_s: round(limit), ratio: round(per_s / limit, 3) }
  const each = Object.fromEntries(Object.entries(times).map(([path, own]) => [path, percentiles(own).p99_ms]))
  return {
    bench,
    clients,
    per_s: round(per_s),
    ...limits,
    ...percentiles(Object.values(times).flat()),
    errors,
    lost,
    doubled: 0,
    ...more,
    p99_ms_of: each,
  }
}

async function countCases(ownerUrl: string, office: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::integer as n from netra.cases c join netra.offices o on o.code = $1 and o.id in (c.handling_office_id, c.regency_office_id, c.province_office_id, c.national_office_id)`,
    [office],
  )
  await owner.end()
  return rows[0]?.n ?? 0
}
