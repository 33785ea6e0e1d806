import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { growLog, listLogFiles } from '#app'
import { readNoteKey, readPromiseFile, verifyPromise } from '#gear'
import { hashEntry, hashPair } from '#store'
import { percentiles, round, type Tell } from './bench.ts'
import { generate, regionsWithKeys } from './intake.ts'
import { waitUntilDone } from './intake-jobs.ts'
import type { IntakeLoaded } from './intake-plan.ts'
import type { Scratch } from './scratch.ts'

/** Leaves a second that come beside the reports, and are in a signed head within a second. */
const leavesPerSecond = 1_500
/** One answer in so many is kept whole, and its promise held against the key and the log. */
const checkedEach = 20
const clients = 64

/**
 * Reports over HTTP, each answer with its signed promise, alone and while leaves are appended and signed the whole time, which a real log does every
 * ten minutes. The limit of the second is the first, in the same run.
 */
export async function promiseOverHttp(scratch: Scratch, owner: pg.Client, { emit, say }: Tell, seconds: number) {
  const served = await scratch.serve()
  const folder = mkdtempSync(join(tmpdir(), 'netra-log-http-'))
  try {
    const { hostname: host, port } = new URL(served.url)
    const regions = await regionsWithKeys(scratch.urls.owner, served.url)
    const answers = { file: join(folder, 'answers'), each: checkedEach }
    const plan = { host, port: Number(port), regions, receiptsFile: join(folder, 'receipts'), answers, clients }
    const load = () => generate({ ...plan, seconds, sealed: 'client' })
    say('reports over HTTP, alone')
    await load()
    await waitUntilDone(scratch.urls.owner)
    const alone = await load()
    await waitUntilDone(scratch.urls.owner)
    say('reports over HTTP, while leaves are appended')
    const appending = append(scratch, owner)
    const beside = await load()
    const appended = await appending.stop()
    const { checked, wrong } = await promisesOf(scratch, answers.file)
    emit({
      ...{ bench: 'log-http', clients, sealed_by: 'client', per_s: round(perSecond(beside)) },
      ...{ limit_per_s: round(perSecond(alone)), ratio: round(perSecond(beside) / perSecond(alone), 2) },
      ...percentiles(beside.times),
      ...{ alone_p50_ms: percentiles(alone.times).p50_ms, alone_p99_ms: percentiles(alone.times).p99_ms },
      ...{ errors: beside.errors + beside.unlike + wrong, lost: beside.lost, doubled: 0, rss_mb: served.rss() },
      ...{ leaves_per_s: round(appended.perSecond), heads: appended.heads, promises_checked: checked },
    })
  } finally {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const perSecond = ({ accepted, tookMs }: IntakeLoaded) => (accepted * 1000) / tookMs

/** Leaves come and go into the log until it is told to stop. */
function append({ netra }: Scratch, owner: pg.Client) {
  const begin = performance.now()
  const until = { stopped: false }
  const work = (async () => {
    let [leaves, heads] = [0, 0]
    while (!until.stopped) {
      const due = (leavesPerSecond * (performance.now() - begin)) / 1000 - leaves
      if (due < leavesPerSecond / 4) {
        await sleep(20)
        continue
      }
      await owner.query(
        `insert into netra.log_queue (source, event_id, leaf_hash) select 'bench', gen_random_uuid(), sha256(gen_random_uuid()::text::bytea)
         from generate_series(1, $1::integer)`,
        [Math.floor(due)],
      )
      leaves += Math.floor(due)
      await growLog(netra)
      heads += 1
    }
    return { perSecond: (leaves * 1000) / (performance.now() - begin), heads }
  })()
  return {
    stop: () => {
      until.stopped = true
      return work
    },
  }
}

/** Every promise that was kept whole is signed by the key of the log, and after one more batch its entry is there. */
async function promisesOf({ netra }: Scratch, file: string) {
  await growLog(netra)
  const key = readNoteKey(netra.logSigner.key)
  if (key === null) throw new Error('no key of the log')
  const inLog = new Set<string>()
  for await (const { path, bytes } of listLogFiles(netra))
    if (path.startsWith('tile/entries/'))
      for (let at = 0; at + 34 <= bytes.length; at += 34)
        inLog.add(Buffer.from(bytes.subarray(at + 2, at + 34)).toString('base64'))
  const promises = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readPromiseFile(line)[0] ?? null)
  const signed = promises.filter(
    (promise) => promise !== null && verifyPromise(promise, key, { entry: hashEntry, pair: hashPair }).ok,
  )
  const kept = signed.filter((promise) => promise !== null && inLog.has(promise.entry))
  if (kept.length < promises.length)
    process.stderr.write(
      `${String(promises.length)} promises, ${String(signed.length)} signed, ${String(kept.length)} kept of ${String(inLog.size)} entries\n`,
    )
  return { checked: promises.length, wrong: promises.length - kept.length }
}
