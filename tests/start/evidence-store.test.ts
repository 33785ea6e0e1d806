import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficeKey } from '#app'
import { createS3Bucket, createSealer, createUploadVault, removePostgres } from '#gear'
import { newId } from '#store'
import { startS3, type S3Server } from '../support/s3-server.ts'
import { killAll, netraWith, nothingLeft } from './running.ts'

/** An installation whose evidence was carried to a store: a backup of all of it, and what brings it back. */
let folder: string
let store: S3Server
let env: Readonly<Record<string, string>>
let key: OfficeKey
const files = new Map<string, Buffer>()

const dataDir = (name: string) => join(folder, name)
const vaultOf = (data: string, bucket: ReturnType<typeof createS3Bucket> | null = null) =>
  createUploadVault({
    keysDir: join(data, 'keys'),
    growingDir: join(data, 'unggahan'),
    filesDir: join(data, 'files'),
    bucket,
    restMs: 0,
  })
const netra = (data: string, ...args: readonly string[]) => netraWith(dataDir(data), env, ...args)
const backup = (name: string, ...args: readonly string[]) =>
  netra('origin', 'backup', join(folder, name), '--in-the-clear', '--json', ...args)

/** Every file as an installation gives it out that knows no store. */
async function readHere(data: string): Promise<readonly (Buffer | string)[]> {
  const vault = vaultOf(dataDir(data))
  return Promise.all(
    [...files.keys()].map(async (id) => {
      try {
        const opened = await vault.open(id, key.id)
        return opened.ok ? Buffer.concat(await Array.fromAsync(opened.value)) : opened.refusal.reason
      } catch (error) {
        return String(error)
      }
    }),
  )
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'netra-store-'))
  store = await startS3(join(folder, 's3'))
  const { endpoint, bucket, keyId, secret } = store.place
  writeFileSync(join(folder, 'secret'), secret)
  env = {
    NETRA_S3_ENDPOINT: endpoint,
    NETRA_S3_BUCKET: bucket,
    NETRA_S3_KEY_ID: keyId,
    NETRA_S3_SECRET_FILE: join(folder, 'secret'),
  }
  expect(await netra('origin', 'migrate')).toMatchObject({ code: 0, err: '' })
  key = await createSealer(join(dataDir('origin'), 'keys')).createOfficeKey(newId())
  const vault = vaultOf(dataDir('origin'), createS3Bucket(store.place))
  for (const size of [1, 100_000, 9 * 1024 * 1024]) {
    const [id, plain] = [newId(), randomBytes(size)]
    await vault.begin(id, key, size)
    await vault.append(id, { from: 0, size }, [plain])
    await vault.keep(id)
    await vault.forget(id)
    files.set(id, plain)
  }
  expect(await vault.carry()).toEqual({ carried: 3, waiting: 0, away: null })
})

afterAll(async () => {
  await store.kill()
  for (const name of ['origin', 'restored', 'bare']) {
    killAll(dataDir(name))
    await nothingLeft(dataDir(name))
    removePostgres(dataDir(name))
  }
  rmSync(folder, { recursive: true, force: true })
})

test('a backup fetches what was carried away, and its restore needs no store', async () => {
  const made = await backup('whole.netra')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(made.out)).toMatchObject({ files: 3, store: null, missing: [] })
  const { code, err } = await netraWith(dataDir('restored'), {}, 'restore', join(folder, 'whole.netra'))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(await readHere('restored')).toEqual([...files.values()])
})

test('without evidence it says where that lies, and what is restored of it is the heads', async () => {
  const made = await backup('heads.netra', '--without-evidence')
  expect(JSON.parse(made.out)).toMatchObject({
    files: 3,
    store: `${store.place.endpoint}/${store.place.bucket}`,
    missing: [],
  })
  const { code, out } = await netraWith(dataDir('bare'), {}, 'restore', join(folder, 'heads.netra'))
  expect(code).toBe(0)
  expect(out).toContain('name that store in the environment')
  for (const read of await readHere('bare')) expect(read).toContain('not configured any more')
  // Named, it is read from there.
  const [[id, plain] = ['', Buffer.alloc(0)]] = files
  const opened = await vaultOf(dataDir('bare'), createS3Bucket(store.place)).open(id, key.id)
  expect(opened.ok && Buffer.concat(await Array.fromAsync(opened.value))).toEqual(plain)
})

test('a store that does not answer makes no backup that looks whole', async () => {
  await store.kill()
  const made = await netra('origin', 'backup', join(folder, 'none.netra'), '--in-the-clear')
  await store.again()
  expect(made).toMatchObject({ code: 1, out: '' })
  expect(made.err).toMatch(/There is no backup: .*does not answer.*--without-evidence/)
  expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([])
})

test('what the store lost is named by its check and in the backup, and the rest is whole all the same', async () => {
  const [lost = ''] = files.keys()
  const bodies = join(folder, 's3/bukti')
  const name = readdirSync(bodies).find((one) => one.startsWith(lost) && one.endsWith('_object')) ?? ''
  const body = readFileSync(join(bodies, name))
  rmSync(join(bodies, name))
  const checked = await netra('origin', 'evidence', 'check')
  expect(checked).toMatchObject({ code: 1, out: '' })
  expect(checked.err).toContain(`${lost} (not there)`)
  const made = await backup('less.netra')
  expect(made.code).toBe(0)
  expect(JSON.parse(made.out)).toMatchObject({ files: 3, missing: [lost] })
  writeFileSync(join(bodies, name), body)
  expect(await netra('origin', 'evidence', 'check')).toMatchObject({ code: 0, err: '' })
})

test('it is brought back onto this disk by one command, and then the store may go', async () => {
  const before = await readHere('origin')
  for (const read of before) expect(read).toContain('not configured any more')
  const fetched = await netra('origin', 'evidence', 'fetch', '--json')
  expect(fetched).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(fetched.out)).toMatchObject({ whole: 3, wrong: [] })
  await store.kill()
  expect(await readHere('origin')).toEqual([...files.values()])
  await store.again()
})

test('without a store, or without saying what to do, it says so', async () => {
  expect(await netraWith(dataDir('origin'), {}, 'evidence', 'check')).toMatchObject({ code: 1 })
  expect(await netra('origin', 'evidence')).toMatchObject({ code: 2 })
})
