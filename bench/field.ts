import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { percentiles, round, type Bench, type Line, type Wish } from './bench.ts'
import { checkArrived, type Arrived } from './field-check.ts'
import { measureLimit } from './field-limit.ts'
import type { FieldLoaded, FieldPlan } from './field-plan.ts'
import { makePhones, makePhotos } from './field-setup.ts'
import { openScratch, type Scratch, type Served } from './scratch.ts'

/** Issue 4, proof: 200 devices with 20 LHP and 5 photos each come back within one minute over slow lines that break. */
const devices = 200
const lhpsEach = 20
const photosEach = 5
/** The first phone finds signal at once, the last after so long; by the end of the minute all of it is there. */
const backWithinMs = 20_000
const patienceMs = 110_000
/** 3G at its edge, 384 kbit/s; a connection breaks after 30 to 150 KB, which is in every second photo. */
const line = { bytesPerSecond: 48_000, breaksAfter: [30_000, 150_000] } as const

export const fieldBench: Bench = {
  name: 'field',
  summary:
    '200 field devices come back within a minute over slow lines that break; each LHP and photo counted in the database',
  run: async (tell, wish) => {
    const scratch = await openScratch('demonstration')
    const folder = mkdtempSync(join(tmpdir(), 'netra-field-'))
    try {
      const served = await scratch.serve()
      try {
        await measure(scratch, served, { ...tell, wish, folder })
      } finally {
        await served.stop()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
      await scratch.close()
    }
  },
}

type Run = Parameters<Bench['run']>[0] & { readonly wish: Wish; readonly folder: string }

async function measure({ urls, netra }: Scratch, served: Served, { emit, say, wish, folder }: Run): Promise<void> {
  // `--cases` makes a smaller trial: so many devices at most.
  const count = Math.min(devices, wish.cases)
  say(`${String(count)} supervisors from a list, with a card and a phone each`)
  const phones = await makePhones(netra, urls.owner, served.url, count)
  const photos = await makePhotos(folder, phones.length * photosEach)
  const electionId = await anElection(urls.owner)
  say('what the database does without HTTP and line')
  const limit = await measureLimit(netra, urls.app, {
    ownerUrl: urls.owner,
    electionId,
    seconds: Math.min(10, wish.seconds),
  })
  say('they come back')
  const { hostname: host, port } = new URL(served.url)
  const since = new Date().toISOString()
  const plan: FieldPlan = {
    ...{ host, port: Number(port), phones, electionId, lhpsEach, photos, photosEach, line },
    ...{ backWithinMs, patienceMs },
  }
  const loaded = await send(plan)
  emit(
    lineOf(plan, loaded, { limit, arrived: await checkArrived(urls.owner, loaded.lhpIds, since), rss: served.rss() }),
  )
}

type Seen = { readonly limit: number; readonly arrived: Arrived; readonly rss: number }

function lineOf(plan: FieldPlan, loaded: FieldLoaded, { limit, arrived, rss }: Seen): Line {
  const [lhps, photos] = [plan.phones.length * plan.lhpsEach, plan.photos.length]
  const perSecond = (arrived.lhps * 1000) / loaded.tookMs
  const phone = percentiles(loaded.phoneTimes)
  const photo = percentiles(loaded.photoTimes)
  return {
    bench: 'field',
    clients: plan.phones.length,
    per_s: round(perSecond),
    limit_per_s: round(limit),
    ratio: round(perSecond / limit, 3),
    ...percentiles(loaded.lhpTimes),
    photo_p50_ms: photo.p50_ms,
    photo_p95_ms: photo.p95_ms,
    photo_p99_ms: photo.p99_ms,
    device_p50_s: round(phone.p50_ms / 1000),
    device_p99_s: round(phone.p99_ms / 1000),
    /** What the line alone takes for the bytes of one device. */
    device_line_s: round(loaded.bytes / plan.phones.length / plan.line.bytesPerSecond),
    back_within_s: round(plan.backWithinMs / 1000),
    seconds: round(loaded.tookMs / 1000),
    lhps_expected: lhps,
    lhps_arrived: arrived.lhps,
    photos_expected: photos,
    photos_arrived: arrived.photos,
    escalated: arrived.escalations,
    requests: loaded.requests,
    requests_cut: loaded.cut,
    errors: loaded.errors,
    lost: lhps - arrived.lhps + (photos - arrived.photos),
    doubled: arrived.doubledLhps + arrived.doubledPhotos,
    rss_mb: rss,
    ...(loaded.firstError === null ? {} : { first_error: loaded.firstError }),
  }
}

async function anElection(ownerUrl: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ id: string }>(`select id from netra.elections order by voting_on desc limit 1`)
  await owner.end()
  const [election] = rows
  if (election === undefined) throw new Error('there is no election')
  return election.id
}

function send(plan: FieldPlan): Promise<FieldLoaded> {
  return new Promise((resolve, reject) => {
    const phones = fork(join(import.meta.dirname, 'field-phones.ts'), { execPath: process.execPath })
    phones.once('error', reject)
    phones.once('exit', (code) => {
      reject(new Error(`the phones ended with code ${String(code)}`))
    })
    phones.once('message', (loaded) => {
      resolve(loaded as FieldLoaded)
      phones.disconnect()
    })
    phones.send(plan)
  })
}
