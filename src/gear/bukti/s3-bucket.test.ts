import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficeKey } from '#app'
import { startS3, type S3Server } from '../../../tests/support/s3-server.ts'
import { createKeyRing } from '../segel/key-ring.ts'
import { createSealer, officeIdentity } from '../segel/sealer.ts'
import type { Bucket } from './bucket.ts'
import { createS3Bucket, type S3Place } from './s3-bucket.ts'
import type { Source } from './source.ts'
import { createUploadVault } from './upload-vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-s3-'))
const places = { keysDir: join(folder, 'keys'), growingDir: join(folder, 'growing'), filesDir: join(folder, 'files') }
const chunk = 64 * 1024
let server: S3Server
let key: OfficeKey
let other: OfficeKey
beforeAll(async () => {
  server = await startS3(join(folder, 's3'))
  const sealer = createSealer(places.keysDir)
  ;[key, other] = await Promise.all([sealer.createOfficeKey(randomId()), sealer.createOfficeKey(randomId())])
})
afterAll(async () => {
  await server.kill()
  rmSync(folder, { recursive: true })
})

function randomId() {
  return `01931f00-0000-7000-8000-${randomBytes(6).toString('hex')}`
}
const bucketAt = (place: Partial<S3Place> = {}) => createS3Bucket({ ...server.place, patienceMs: 5_000, ...place })
const vault = (place: Partial<S3Place> = {}) => createUploadVault({ ...places, bucket: bucketAt(place), restMs: 0 })
const waits = (id: string) => existsSync(join(places.filesDir, 'antre', id.slice(-2), id))
const inBucket = (id: string) => {
  const name = readdirSync(join(folder, 's3/bukti')).find((one) => one.startsWith(id) && one.endsWith('_object'))
  return name === undefined ? null : join(folder, 's3/bukti', name)
}

/** A file that came whole and lies here, waiting to be carried. */
async function kept(size: number, to = key) {
  const [id, plain] = [randomId(), randomBytes(size)]
  await vault().begin(id, to, size)
  await vault().append(id, { from: 0, size }, [plain])
  await vault().keep(id)
  await vault().forget(id)
  return { id, plain }
}
async function opened(id: string, slice?: { from: number; to: number }, keyId = key.id) {
  const bytes = await vault().open(id, keyId, slice)
  return bytes.ok ? Buffer.concat(await Array.fromAsync(bytes.value)) : bytes.refusal.reason
}

test.each([1, chunk, 3 * chunk + 7])('a file of %d bytes is carried and read back from there', async (size) => {
  const { id, plain } = await kept(size)
  expect(await vault().carry()).toEqual({ carried: 1, waiting: 0, away: null })
  expect([waits(id), inBucket(id) !== null]).toEqual([false, true])
  expect(await opened(id)).toEqual(plain)
})

test('what lies in the bucket is the sealed body alone; behind the head that stays here it is one age file', async () => {
  const { id, plain } = await kept(2 * chunk + 100)
  await vault().carry()
  const body = readFileSync(inBucket(id) ?? '')
  expect(body.includes('age-encryption.org')).toBe(false)
  const head = readFileSync(`${join(places.filesDir, id.slice(-2), id)}.pangkal`)
  const decrypter = new Decrypter()
  decrypter.addIdentity(await officeIdentity(places.keysDir, key.id))
  expect(Buffer.from(await decrypter.decrypt(Buffer.concat([head, body]))).equals(plain)).toBe(true)
})

test('a large one goes in parts, and any place in it is read without the rest', async () => {
  const { id, plain } = await kept(9 * 1024 * 1024 + 3)
  expect((await vault().carry()).carried).toBe(1)
  for (const slice of [
    { from: 0, to: 10 },
    { from: 8_300_000, to: 8_300_000 + 3 * chunk },
    { from: plain.length - 5, to: plain.length },
  ])
    expect(await opened(id, slice)).toEqual(plain.subarray(slice.from, slice.to))
})

test('the server goes away in the middle: what waits is read here, and carried when it is back', async () => {
  const { id, plain } = await kept(3 * chunk)
  const large = Buffer.alloc(9 * 1024 * 1024)
  const broken: Source = {
    size: large.length,
    read: async (from, length) => {
      if (from > 0) await server.kill()
      return large.subarray(from, from + length)
    },
    close: () => Promise.resolve(),
  }
  await expect(bucketAt().put(id, broken, 0)).rejects.toThrow(/does not answer/)
  expect(await vault().carry()).toEqual({ carried: 0, waiting: 1, away: 'no-answer' })
  expect(await vault().standing()).toMatchObject({ waiting: 1, away: 'no-answer' })
  expect(await opened(id)).toEqual(plain)
  await server.again()
  // Half of it is nowhere seen.
  expect(inBucket(id)).toBeNull()
  expect(await vault().carry()).toEqual({ carried: 1, waiting: 0, away: null })
  expect(await vault().standing()).toMatchObject({ waiting: 0, away: null })
  await server.kill()
  expect(await opened(id)).toBe('store-away')
  await server.again()
  expect(await opened(id)).toEqual(plain)
})

test('with a key that the server does not take nothing leaves this disk', async () => {
  const { id, plain } = await kept(chunk)
  for (const wrong of [{ secret: 'lain' }, { keyId: 'SIAPA' }])
    expect(await vault(wrong).carry()).toEqual({ carried: 0, waiting: 1, away: 'refused' })
  expect([waits(id), await opened(id)]).toEqual([true, plain])
  expect((await vault().carry()).carried).toBe(1)
})

test('a bucket that gives back other bytes than it was given is not believed: the file stays here', async () => {
  const { id, plain } = await kept(2 * chunk)
  const real = bucketAt()
  const lying: Bucket = {
    ...real,
    open: async (asked) => {
      const body = await real.open(asked)
      return (
        body && {
          ...body,
          read: async (from, length) => Buffer.from((await body.read(from, length)).map((byte) => byte ^ 1)),
        }
      )
    },
  }
  const away = { carried: 0, waiting: 1, away: 'other-bytes' }
  expect(await createUploadVault({ ...places, bucket: lying, restMs: 0 }).carry()).toEqual(away)
  expect([waits(id), await opened(id)]).toEqual([true, plain])
  expect((await vault().carry()).carried).toBe(1)
})

test('what the bucket changed, swapped, shortened or lost is found, and is not handed out', async () => {
  const { id, plain } = await kept(3 * chunk)
  const another = await kept(3 * chunk)
  await vault().carry()
  const [path, good] = [inBucket(id) ?? '', readFileSync(inBucket(id) ?? '')]
  const spoilt = Buffer.from(good)
  spoilt.writeUInt8(spoilt.readUInt8(500) ^ 1, 500)
  for (const bad of [spoilt, readFileSync(inBucket(another.id) ?? ''), good.subarray(0, chunk + 16), Buffer.alloc(0)]) {
    writeFileSync(path, bad)
    expect(await opened(id).catch((error: unknown) => String(error))).toMatch(/spoilt|does not open/)
  }
  rmSync(path)
  expect(await opened(id)).toBe('original-spoilt')
  writeFileSync(path, good)
  expect(await opened(id)).toEqual(plain)
})

test('handed over to another key, only the head here changes; destroyed, neither head nor body is left', async () => {
  const leaving = await createSealer(places.keysDir).createOfficeKey(randomId())
  const { id, plain } = await kept(2 * chunk, leaving)
  await vault().carry()
  const before = readFileSync(inBucket(id) ?? '')
  const ring = await createKeyRing(places.keysDir, 10)
  await ring.succeed(leaving.id, other.id)
  await vault().handOver(id, leaving.id, other)
  await ring.destroy(leaving.id)
  expect(await opened(id, undefined, leaving.id)).toEqual(plain)
  expect(readFileSync(inBucket(id) ?? '').equals(before)).toBe(true)
  await server.kill()
  await expect(vault().destroy(id)).rejects.toThrow(/does not answer/)
  await server.again()
  expect(await opened(id, undefined, leaving.id)).toEqual(plain)
  await vault().destroy(id)
  await vault().destroy(id)
  expect(inBucket(id)).toBeNull()
  expect(readdirSync(join(places.filesDir, id.slice(-2))).filter((name) => name.startsWith(id))).toEqual([])
})
