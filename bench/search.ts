import { openDatabase } from '#store'
import { searchRegions } from '#store/views'
import { percentiles, round, type Bench } from './bench.ts'
import { load } from './load.ts'
import { openScratch } from './scratch.ts'

/** As people type them: short forms, parts of names, a letter wrong. */
const typed = [
  'kukar',
  'kab paser',
  'halsel',
  'tanah grogot',
  'tanah grogott',
  'probolingo',
  'kaltara',
  'bulungan',
  'jakarta selatan',
  'sukamaju',
  'tenggarong',
  'labuha',
]

export const searchBench: Bench = {
  name: 'search',
  summary: 'names of regions as people type them, through SQL and through HTTP',
  run: async ({ emit }, { cases: _cases, seconds }) => {
    const scratch = await openScratch()
    const db = openDatabase({ connectionString: scratch.urls.app, max: 1 })
    try {
      const served = await scratch.serve()
      try {
        const sql = await askInTurn((query) => searchRegions(db, { words: query }), Math.min(10, seconds))
        const bare = { errors: 0, lost: 0, doubled: 0, rss_mb: served.rss() }
        emit({
          bench: 'search-sql',
          clients: 1,
          per_s: round(sql.per_s),
          limit_per_s: null,
          ratio: null,
          ...percentiles(Object.values(sql.times).flat()),
          ...bare,
          p99_ms_of: slowest(sql.times),
        })
        const asks = typed.map((query) => ({ path: `/api/v1/regions?query=${encodeURIComponent(query)}` }))
        for (const clients of [1, 8]) {
          const { per_s, errors, lost, times } = await load({
            url: served.url,
            asks,
            clients,
            seconds: Math.min(10, seconds),
          })
          emit({
            bench: 'search-http',
            clients,
            per_s: round(per_s),
            limit_per_s: round(sql.per_s),
            ratio: round(per_s / sql.per_s, 3),
            ...percentiles(Object.values(times).flat()),
            errors,
            lost,
            doubled: 0,
            rss_mb: served.rss(),
            p99_ms_of: slowest(times),
          })
        }
      } finally {
        await served.stop()
      }
    } finally {
      await db.destroy()
      await scratch.close()
    }
  },
}

async function askInTurn(ask: (query: string) => Promise<unknown>, seconds: number) {
  const times: Record<string, number[]> = Object.fromEntries(typed.map((query) => [query, []]))
  const begin = performance.now()
  let asked = 0
  for (; performance.now() < begin + seconds * 1000; asked++) {
    const query = typed[asked % typed.length] ?? ''
    const from = performance.now()
    await ask(query)
    times[query]?.push(performance.now() - from)
  }
  return { per_s: (asked * 1000) / (performance.now() - begin), times }
}

const slowest = (times: Readonly<Record<string, readonly number[]>>) =>
  Object.fromEntries(Object.entries(times).map(([query, own]) => [query, percentiles(own).p99_ms]))
