import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficeKey } from '#app'
import { startS3, type S3Server } from '../../../tests/support/s3-server.ts'
import { createSealer } from '../segel/sealer.ts'
import { allOf, bringBack, listOutside, openOutside } from './outside-files.ts'
import { createS3Bucket } from './s3-bucket.ts'
import { createUploadVault } from './upload-vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-outside-'))
const filesDir = join(folder, 'files')
const places = { keysDir: join(folder, 'keys'), growingDir: join(folder, 'growing'), filesDir }
let server: S3Server
let key: OfficeKey
beforeAll(async () => {
  server = await startS3(join(folder, 's3'))
  key = await createSealer(places.keysDir).createOfficeKey(randomId())
})
afterAll(async () => {
  await server.kill()
  rmSync(folder, { recursive: true })
})

function randomId() {
  return `01931f00-0000-7000-8000-${randomBytes(6).toString('hex')}`
}
const bucket = () => createS3Bucket({ ...server.place, patienceMs: 3_000 })
const inBucket = (id: string) => {
  const name = readdirSync(join(folder, 's3/bukti')).find((one) => one.startsWith(id) && one.endsWith('_object'))
  return join(folder, 's3/bukti', name ?? 'absent')
}

/** One that came whole and was carried away, as the only one whose head is here. */
async function carried(size = 200_003) {
  rmSync(filesDir, { recursive: true, force: true })
  const [id, plain] = [randomId(), randomBytes(size)]
  const vault = createUploadVault({ ...places, bucket: bucket(), restMs: 0 })
  await vault.begin(id, key, size)
  await vault.append(id, { from: 0, size }, [plain])
  await vault.keep(id)
  await vault.forget(id)
  expect(await vault.carry()).toEqual({ carried: 1, waiting: 0, away: null })
  const [file, ...others] = await listOutside(filesDir)
  if (file === undefined) throw new Error('no head is here')
  expect(others).toEqual([])
  return { file, plain, outside: { filesDir, bucket: bucket(), sizes: new Map([[id, size]]) } }
}

/** As an installation reads it that knows no store. */
async function readHere(id: string) {
  const opened = await createUploadVault(places).open(id, key.id)
  return opened.ok ? Buffer.concat(await Array.fromAsync(opened.value)) : opened.refusal.reason
}

test('a body comes back behind its head, and is read here when the store is gone', async () => {
  const { file, plain, outside } = await carried()
  await expect(readHere(file.id)).rejects.toThrow('not configured any more')
  expect(await bringBack(outside, file)).toBe('here')
  expect(await listOutside(filesDir)).toEqual([])
  await server.kill()
  expect(await readHere(file.id)).toEqual(plain)
  await server.again()
})

test('what stands for it in a backup is the same file, whole', async () => {
  const { file, plain, outside } = await carried(3_000_000)
  const source = await openOutside(outside, file)
  if (typeof source === 'string') throw new Error(source)
  const bytes = Buffer.concat(await Array.fromAsync(allOf(source)))
  expect(bytes.length).toBe(source.size)
  rmSync(join(filesDir, file.head))
  writeFileSync(join(filesDir, file.path), bytes)
  expect(await readHere(file.id)).toEqual(plain)
})

test('a body that is shorter, longer or gone is said to be so, and its head stays', async () => {
  const { file, outside } = await carried()
  const [body, whole] = [inBucket(file.id), readFileSync(inBucket(file.id))]
  truncateSync(body, whole.length - 1)
  expect(await bringBack(outside, file)).toBe('other-size')
  writeFileSync(body, Buffer.concat([whole, Buffer.from('x')]))
  expect(await bringBack(outside, file)).toBe('other-size')
  rmSync(body)
  expect(await bringBack(outside, file)).toBe('missing')
  expect([existsSync(join(filesDir, file.head)), existsSync(join(filesDir, file.path))]).toEqual([true, false])
  // The control: put right, it comes.
  writeFileSync(body, whole)
  expect(await bringBack(outside, file)).toBe('here')
})

test('a store that goes away in the middle leaves head and body where they are, and another round brings it', async () => {
  const { file, plain, outside } = await carried(5 * 1024 * 1024)
  const real = outside.bucket
  const breaking = {
    ...real,
    open: async (id: string) => {
      const body = await real.open(id)
      return (
        body && {
          ...body,
          read: async (from: number, length: number) => {
            if (from > 2_000_000) await server.kill()
            return body.read(from, length)
          },
        }
      )
    },
  }
  await expect(bringBack({ ...outside, bucket: breaking }, file)).rejects.toThrow(/does not answer/)
  expect([existsSync(join(filesDir, file.head)), existsSync(join(filesDir, file.path))]).toEqual([true, false])
  await server.again()
  expect(await bringBack(outside, file)).toBe('here')
  expect(await readHere(file.id)).toEqual(plain)
})
