import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { publishAllegations, publishNumbers, publishOpenData, type Netra, type OpenDataShelf } from '#app'
import { percentiles, round, type Bench, type Figures, type Tell } from './bench.ts'
import { openFilled } from './measures-fill.ts'
import { storeCases } from './million-cases.ts'
import { openScratch } from './scratch.ts'

/** Issue 6: the nightly export of a million cases, in milliseconds. */
const budgetMs = 600_000

export const exportBench: Bench = {
  name: 'export',
  summary: 'all public data of a million cases as CSV, JSON, Parquet and one ZIP, as a night writes them',
  run: async (tell, wish) => {
    const { cases, keep } = wish
    const scratch = keep === undefined ? await openScratch() : (await openFilled(tell, wish)).scratch
    try {
      if (keep === undefined) await storeCases(scratch.urls.owner, cases, tell.say)
      await publishNumbers(scratch.netra, 'everything')
      const told = await timed('allegations', tell, () => publishAllegations(scratch.netra))
      const read = await readOnly(scratch.netra)
      tell.say(`only read: ${String(read.rows)} rows in ${String(read.ms)} ms`)
      const watch = watchWriter()
      const written = await timed('export', tell, () => publishOpenData(scratch.netra))
      const rss_mb = await watch.end()
      if (written.value.state !== 'published') throw new Error(written.value.state)
      const { rows, files } = written.value.edition
      const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
      const perSecond = (all / written.ms) * 1000
      const limit = (read.rows / read.ms) * 1000
      tell.emit({
        bench: 'export',
        clients: 1,
        per_s: round(perSecond),
        limit_per_s: round(limit),
        ratio: round(perSecond / limit, 3),
        ...percentiles([written.ms]),
        ...faultsOf(all, read.rows),
        rss_mb,
        ...{ cases, rows: all, files: files.length, budget_ms: budgetMs, allegations_ms: told.ms },
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        holds: written.ms <= budgetMs,
      })
    } finally {
      await scratch.close()
    }
  },
}

/** As many rows must be in the files as were read. */
const faultsOf = (written: number, read: number): Pick<Figures, 'errors' | 'lost' | 'doubled'> => ({
  errors: 0,
  lost: Math.max(0, read - written),
  doubled: Math.max(0, written - read),
})

async function timed<T>(what: string, { say }: Tell, work: () => Promise<T>) {
  const begin = performance.now()
  const value = await work()
  const ms = Math.round(performance.now() - begin)
  say(`${what}: ${String(ms)} ms`)
  return { value, ms }
}

/** The limit: the same rows, read in the same way, and written nowhere. */
async function readOnly(netra: Netra): Promise<{ readonly rows: number; readonly ms: number }> {
  let rows = 0
  const write: OpenDataShelf['write'] = async (head, contents) => {
    for await (const { batches } of contents) for await (const batch of batches) rows += batch.length
    return { ok: true, value: { ...head, files: [], rows: {} } }
  }
  const begin = performance.now()
  await publishOpenData({ ...netra, openData: { ...netra.openData, write } })
  return { rows, ms: Math.round(performance.now() - begin) }
}

/** The largest that the process was which writes, in MB. */
function watchWriter(): { readonly end: () => Promise<number> } {
  const stopping = new AbortController()
  const watched = (async () => {
    let most = 0
    while (!stopping.signal.aborted) {
      most = Math.max(most, ...childrenOf(process.pid).map(sizeOf))
      await sleep(100, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    return Math.round(most)
  })()
  return {
    end: () => {
      stopping.abort()
      return watched
    },
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)

/** Of a process of ours that writes; the database's are none. */
function sizeOf(pid: number): number {
  try {
    const isWriter = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('terbuka/write-process')
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return isWriter ? Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 : 0
  } catch {
    // It has ended since.
    return 0
  }
}
