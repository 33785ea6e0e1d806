/** Stored files are read anew by portions (N241), on the disk and in a store of the S3 kind, against whoever changes or removes bytes and writes rows. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addEvidence, replayAndCompare, rereadFiles, type Netra, type Reread } from '#app'
import { createS3Bucket, createUploadVault } from '#gear'
import type { Instant } from '#law'
import { asActor, fileReadings, systemActors, type ActorId } from '#store'
import { rereadFilesTask } from '../../src/jobs/reread-files.ts'
import { keysDir } from '../../src/main/folders.ts'
import { dataDirOf } from '../support/database.ts'
import { openLogWorld, type LogWorld } from '../support/log-world.ts'
import { startS3, type S3Server } from '../support/s3-server.ts'
import { granted } from './granted.ts'

const now: Instant = '2024-10-21T19:30:00.000Z'
const night = (nth: number): Instant => new Date(Date.parse(now) + nth * 86_400_000).toISOString()
const all = { nights: 30, atLeast: 1024 ** 3 }

let world: LogWorld
let server: S3Server | null
let desk: Netra
let typed: string
let folder: string
beforeEach(async () => {
  world = await openLogWorld(now)
  folder = mkdtempSync(join(tmpdir(), 'netra-baca-ulang-'))
  server = null
  desk = keptIn()
  typed = (await world.report()).receipt
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
  await world.close()
})

/** With a folder of its own; with a store, where there is one. */
function keptIn(): Netra {
  const places = { growingDir: join(folder, 'growing'), filesDir: join(folder, 'files') }
  const bucket = server === null ? null : createS3Bucket({ ...server.place, patienceMs: 2_000 })
  const uploads = createUploadVault({ keysDir: keysDir(dataDirOf('empty')), ...places, bucket, restMs: 0 })
  return { ...world.desk, uploads }
}
const paper = (of: string, bytes = 200_000) => Buffer.from(`%PDF-1.7\n${of} (contoh) `.padEnd(bytes, '.'))
async function handed(of: string, bytes?: number): Promise<string> {
  const file = paper(of, bytes)
  granted(await addEvidence(desk, { by: 'resi', typed, address: '127.0.0.1' }, file))
  const sha256 = createHash('sha256').update(file).digest()
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.bukti where sha256 = $1', [sha256])
  return rows[0]?.id ?? ''
}
const reread = (limits = all) => rereadFiles(desk, limits)
const found = ({ differences }: Reread) => differences.map(({ kind, of, fileId }) => `${kind} ${of} ${fileId}`)
const onDisk = (id: string) => {
  const name = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith(id))
  return join(folder, 'files', name ?? 'none')
}
const inBucket = (id: string) => {
  const name = readdirSync(join(folder, 's3/bukti')).find((one) => one.startsWith(id) && one.endsWith('_object'))
  return join(folder, 's3/bukti', name ?? 'none')
}
function spoil(path: string): Buffer {
  const good = readFileSync(path)
  const bad = Buffer.from(good)
  bad.writeUInt8(bad.readUInt8(bad.length - 500) ^ 1, bad.length - 500)
  writeFileSync(path, bad)
  return good
}

test('on the disk: unchanged files pass; one whose bytes were changed, another put in its place, and one that is gone are named, each night', async () => {
  const [one, two, three] = [await handed('satu'), await handed('dua'), await handed('tiga')]
  expect(await reread()).toEqual({ files: 3, bytes: 600_000, differences: [], isCut: false })
  // Read last night, they are not due again.
  world.at(night(1))
  expect(await reread()).toMatchObject({ files: 0, differences: [] })
  world.at(night(30))
  const good = spoil(onDisk(one))
  writeFileSync(onDisk(two), readFileSync(onDisk(three)))
  rmSync(onDisk(three))
  const named = [`changed-file bukti ${one}`, `changed-file bukti ${two}`, `missing-file bukti ${three}`].toSorted()
  expect(found(await reread()).toSorted()).toEqual(named)
  world.at(night(31))
  expect(found(await reread()).toSorted()).toEqual(named)
  writeFileSync(onDisk(one), good)
  world.at(night(32))
  expect(found(await reread()).toSorted()).toEqual(named.filter((line) => !line.includes(one)))
  world.at(night(33))
  expect((await reread()).files).toBe(2)
})

test('the clock is told by a fault, as of every other difference of the night; of nothing by silence', async () => {
  const id = await handed('satu')
  const task = rereadFilesTask(desk)
  await task()
  world.at(night(30))
  spoil(onDisk(id))
  await expect(task()).rejects.toThrow(
    `1 stored files (200000 bytes) were read anew, 1 differ: [{"kind":"changed-file","of":"bukti","fileId":"${id}"}]`,
  )
})

test('whoever writes the row to what he put in its place is told by the replay, and not by this', async () => {
  const id = await handed('satu')
  const other = await handed('dua')
  writeFileSync(onDisk(id), readFileSync(onDisk(other)))
  await world.attack(
    `update netra.bukti set sha256 = (select o.sha256 from netra.bukti o where o.id = '${other}'), report_id = gen_random_uuid() where id = '${id}'`,
  )
  expect(found(await reread())).toEqual([])
  expect((await replayAndCompare(desk)).differences.map(({ kind }) => kind)).toEqual(['changed-content'])
})

test('in a store of the S3 kind: the same; and where it does not answer, nothing is said of a file', async () => {
  server = await startS3(join(folder, 's3'))
  desk = keptIn()
  const [one, two, three] = [await handed('satu'), await handed('dua'), await handed('tiga')]
  expect(await desk.uploads.carry()).toMatchObject({ carried: 3, away: null })
  expect(await reread()).toMatchObject({ files: 3, differences: [], isCut: false })
  world.at(night(30))
  spoil(inBucket(one))
  rmSync(inBucket(two))
  expect(found(await reread()).toSorted()).toEqual(
    [`changed-file bukti ${one}`, `missing-file bukti ${two}`].toSorted(),
  )
  world.at(night(60))
  await server.kill()
  expect(await reread()).toEqual({ files: 0, bytes: 0, differences: [], isCut: true })
  await expect(rereadFilesTask(desk)()).rejects.toThrow('did not answer for the rest')
  await server.again()
  expect(found(await reread()).toSorted()).toEqual(
    [`changed-file bukti ${one}`, `missing-file bukti ${two}`].toSorted(),
  )
  expect(
    await asActor(desk.db, systemActors.clock, (tx) => fileReadings.due(tx, { before: night(61), ...all })),
  ).toHaveLength(3)
  expect(three).not.toBe('')
})

test('a night reads no more than its portion, what was not read for the longest first, and all of it within the nights', async () => {
  for (let nth = 0; nth < 6; nth++) await handed(`berkas ${String(nth)}`)
  const portion = { nights: 3, atLeast: 1 }
  const seen: number[] = []
  for (let nth = 0; nth < 3; nth++) {
    world.at(night(nth))
    seen.push((await reread(portion)).files)
  }
  expect(seen).toEqual([2, 2, 2])
  const { rows } = await world.owner.query<{ nights: number }>(
    'select count(distinct read_at) as nights from netra.file_readings',
  )
  expect(rows).toEqual([{ nights: 3 }])
  world.at(night(3))
  expect((await reread(portion)).files).toBe(2)
})

test('a safe copy is read as well, and none that a rule destroyed is missed', async () => {
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#806040' } })
    .jpeg()
    .toBuffer()
  granted(await addEvidence(desk, { by: 'resi', typed, address: '127.0.0.1' }, photo))
  // And the small picture of it.
  expect(await reread()).toMatchObject({ files: 3, differences: [] })
  const { rows } = await world.owner.query<{ id: string; copy: string }>(
    'select bukti_id as id, copy_id as copy from netra.bukti_copies',
  )
  const { id, copy } = rows[0] ?? { id: '', copy: '' }
  world.at(night(30))
  await desk.files.replace(copy, Buffer.from('age-encryption.org/v1 palsu'))
  expect(found(await reread())).toEqual([`changed-file salinan ${copy}`])
  await desk.files.destroy(copy)
  expect(found(await reread())).toEqual([`missing-file salinan ${copy}`])
  await desk.uploads.destroy(id)
  world.at(night(60))
  expect(found(await reread()).toSorted()).toEqual([`missing-file bukti ${id}`, `missing-file salinan ${copy}`])
  // A row that says so is no rule: its case has no event.
  await world.attack(
    `insert into netra.disposals (id, kind, item_id, case_id, rule_id, months, ended_on, due_on, proposed_at, sha256)
     select gen_random_uuid(), 'bukti', id, case_id, 'SIMPAN-BUKTI', 60, '2019-01-01', '2024-01-01', now(), sha256 from netra.bukti`,
    'insert into netra.destroyed_items (disposal_id, destroyed_at) select id, now() from netra.disposals',
  )
  expect((await reread()).differences).toHaveLength(2)
  await world.attack(
    `insert into netra.events (id, stream, type, case_id, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
     select gen_random_uuid(), 'perkara', 'item-destroyed', e.case_id, e.actor_id, e.happened_at, e.recorded_at,
       jsonb_build_object('itemId', e.data ->> 'evidenceId'), e.salt, e.leaf_hash from netra.events e where e.type = 'evidence-received'`,
  )
  expect((await reread()).differences).toEqual([])
})

test('which files are due, and what was found, is for the clock alone', async () => {
  await handed('satu')
  await reread()
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  const seenBy = (actor: ActorId) =>
    asActor(desk.db, actor, async (tx) => [
      (await fileReadings.due(tx, { before: night(40), ...all })).length,
      (await tx.selectFrom('netra.file_readings').selectAll().execute()).length,
    ])
  expect([await seenBy(systemActors.clock), await seenBy(staff)]).toEqual([
    [1, 1],
    [0, 0],
  ])
})
