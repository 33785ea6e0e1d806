import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfficeKey } from '#app'
import { granted } from '../../../tests/db/granted.ts'
import { createKeyRing } from '../segel/key-ring.ts'
import { createSealer, officeIdentity } from '../segel/sealer.ts'
import { createUploadVault } from './upload-vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-uploads-'))
const places = { keysDir: join(folder, 'keys'), growingDir: join(folder, 'growing'), filesDir: join(folder, 'files') }
/** Another each time, as another process has it: nothing but the disk is remembered. */
const vault = () => createUploadVault(places)
let key: OfficeKey
let other: OfficeKey
beforeAll(async () => {
  const sealer = createSealer(places.keysDir)
  ;[key, other] = await Promise.all([sealer.createOfficeKey(randomId()), sealer.createOfficeKey(randomId())])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function randomId() {
  return `01931f00-0000-7000-8000-${randomBytes(6).toString('hex')}`
}
const growing = (id: string) => join(places.growingDir, id.slice(-2), id)
const kept = (id: string) => join(places.filesDir, id.slice(-2), id)
const whole = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes))
const openedBy = async (id: string, keyId: string, slice?: { readonly from: number; readonly to: number }) =>
  whole(granted(await vault().open(id, keyId, slice)))
const chunk = 64 * 1024

async function begun(size: number) {
  const id = randomId()
  expect(await vault().begin(id, key, size)).toBe(true)
  return { id, plain: randomBytes(size) }
}
const append = (id: string, plain: Buffer, from: number, until = plain.length) =>
  vault().append(id, { from, size: plain.length }, [plain.subarray(from, until)])

/** Some bytes, and then the line is dead. */
async function* broken(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield await Promise.resolve(bytes.subarray(at, at + 10_000))
  throw new Error('cut')
}

test('a file cut ten times comes whole, and the library opens what lies there with the key of the office', async () => {
  const { id, plain } = await begun(5 * chunk + 1234)
  let reached = 0
  for (let cut = 0; cut < 10; cut++) {
    const part = broken(plain.subarray(reached, reached + 31_000 + cut))
    await expect(vault().append(id, { from: reached, size: plain.length }, part)).rejects.toThrow('cut')
    const now = (await vault().reached(id, plain.length)) ?? 0
    expect(now).toBe(reached + 31_000 + cut)
    reached = now
  }
  expect(await append(id, plain, reached)).toBe(plain.length)
  expect((await whole(vault().read(id, plain.length))).equals(plain)).toBe(true)
  await vault().keep(id)
  await vault().keep(id)
  await vault().forget(id)
  const decrypter = new Decrypter()
  decrypter.addIdentity(await officeIdentity(places.keysDir, key.id))
  expect(Buffer.from(await decrypter.decrypt(readFileSync(kept(id)))).equals(plain)).toBe(true)
  expect((await openedBy(id, key.id)).equals(plain)).toBe(true)
  await expect(openedBy(id, other.id)).rejects.toThrow()
})

test.each([1, chunk, chunk + 1, 100 * 1024])(
  '%d bytes laid whole are the same age file, and are laid once',
  async (size) => {
    const [id, plain] = [randomId(), randomBytes(size)]
    expect(await vault().lay(id, key, plain)).toBe(true)
    const first = readFileSync(kept(id))
    // Cut short before it was noted, it is laid again: what lies there stays.
    expect(await vault().lay(id, key, plain)).toBe(true)
    expect(readFileSync(kept(id)).equals(first)).toBe(true)
    expect(await vault().reached(id, size)).toBeNull()
    const decrypter = new Decrypter()
    decrypter.addIdentity(await officeIdentity(places.keysDir, key.id))
    expect(Buffer.from(await decrypter.decrypt(first)).equals(plain)).toBe(true)
    expect((await openedBy(id, key.id)).equals(plain)).toBe(true)
    await expect(openedBy(id, other.id)).rejects.toThrow()
  },
)

test.each([1, 15, chunk - 1, chunk, chunk + 1, 2 * chunk])('a file of %d bytes is one age file', async (size) => {
  const { id, plain } = await begun(size)
  expect(await append(id, plain, 0)).toBe(size)
  await vault().keep(id)
  expect((await openedBy(id, key.id)).equals(plain)).toBe(true)
})

test('any place in a kept file is read to the byte, and only its own chunks', async () => {
  const { id, plain } = await begun(3 * chunk + 100)
  await append(id, plain, 0)
  await vault().keep(id)
  for (const [from, to] of [
    [0, 1],
    [chunk - 1, chunk + 1],
    [2 * chunk, 3 * chunk],
    [3 * chunk + 99, 3 * chunk + 100],
    [10, 3 * chunk + 50],
  ] as const)
    expect((await openedBy(id, key.id, { from, to })).equals(plain.subarray(from, to))).toBe(true)
  // A byte of the first chunk is changed: the second is read all the same, and the first is not.
  const lies = readFileSync(kept(id))
  lies.writeUInt8(lies.readUInt8(1000) ^ 1, 1000)
  writeFileSync(kept(id), lies)
  expect((await openedBy(id, key.id, { from: chunk, to: chunk + 9 })).equals(plain.subarray(chunk, chunk + 9))).toBe(
    true,
  )
  expect(await vault().open(id, key.id, { from: 0, to: 9 })).toEqual({
    ok: false,
    refusal: { reason: 'original-spoilt' },
  })
})

test('it goes on only from where it stands, and takes no byte more than was announced', async () => {
  const { id, plain } = await begun(chunk + 10)
  expect(await append(id, plain, 0, 100)).toBe(100)
  expect(await append(id, plain, 0, 50)).toBeNull()
  expect(await append(id, plain, 101)).toBeNull()
  const more = vault().append(id, { from: 100, size: plain.length }, [randomBytes(plain.length)])
  await expect(more).rejects.toThrow(RangeError)
  expect(await vault().reached(randomId(), 10)).toBeNull()
})

describe('the power fails', () => {
  test('a chunk that was half written does not count, and its file is gone on with', async () => {
    const { id, plain } = await begun(3 * chunk + 7)
    await append(id, plain, 0, 2 * chunk + 5)
    truncateSync(growing(id), readFileSync(growing(id)).length - 1000)
    // The second chunk is torn: the half of the third, which stands behind it, does not count either.
    expect(await vault().reached(id, plain.length)).toBe(chunk)
    expect(await append(id, plain, chunk)).toBe(plain.length)
    expect((await whole(vault().read(id, plain.length))).equals(plain)).toBe(true)
  })

  test('rubbish behind the last chunk that came is taken away', async () => {
    const { id, plain } = await begun(2 * chunk + 7)
    await append(id, plain, 0, chunk)
    appendFileSync(growing(id), randomBytes(chunk + 16))
    appendFileSync(growing(id), randomBytes(40))
    expect(await vault().reached(id, plain.length)).toBe(chunk)
    expect(await append(id, plain, chunk)).toBe(plain.length)
    await vault().keep(id)
    expect((await openedBy(id, key.id)).equals(plain)).toBe(true)
  })
})

/** A process of its own that writes one file, slowly, from where it stands. */
function writer(id: string, size: number): ChildProcess {
  const program = `
    import { createUploadVault } from ${JSON.stringify(new URL('./upload-vault.ts', import.meta.url).href)}
    const [vault, size] = [createUploadVault(${JSON.stringify(places)}), ${String(size)}]
    const from = await vault.reached(${JSON.stringify(id)}, size)
    async function* slowly() {
      for (let at = from; at < size; at += 5000) {
        yield Buffer.alloc(Math.min(5000, size - at)).map((_, n) => (at + n) % 251)
        process.stdout.write('.')
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    }
    await vault.append(${JSON.stringify(id)}, { from, size }, slowly())`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
}

test('killed outright while it writes, again and again, it goes on where the disk stands, and nothing is lost or doubled', async () => {
  const size = 6 * chunk + 99
  const { id } = await begun(size)
  const stands = [0]
  for (let kill = 0; kill < 2; kill++) {
    const child = writer(id, size)
    let pieces = 0
    const ofTwenty = new Promise<void>((resolve) => {
      child.stdout?.on('data', (dots: Buffer) => {
        if ((pieces += dots.length) > 20) resolve()
      })
    })
    await ofTwenty
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    expect(await gone).toEqual([null, 'SIGKILL'])
    stands.push((await vault().reached(id, size)) ?? 0)
  }
  const [, first = 0, from = 0] = stands
  // Of twenty pieces, whole chunks lie there; the half of one goes with the process that had it.
  expect([first >= chunk, from - first >= chunk, from < size]).toEqual([true, true, true])
  const plain = Buffer.from(Uint8Array.from({ length: size }, (_, at) => at % 251))
  expect(await append(id, plain, from)).toBe(size)
  expect((await whole(vault().read(id, size))).equals(plain)).toBe(true)
})

test('a byte changed on the disk is found when the file is read, and no chunk can stand in for another', async () => {
  const { id, plain } = await begun(3 * chunk)
  await append(id, plain, 0)
  const good = readFileSync(growing(id))
  const at = good.length - 2 * (chunk + 16)
  const [one, two] = [good.subarray(at, at + chunk + 16), good.subarray(at - chunk - 16, at)]
  const spoilt = Buffer.from(good)
  spoilt.writeUInt8(spoilt.readUInt8(500) ^ 1, 500)
  for (const bad of [
    spoilt,
    Buffer.concat([good.subarray(0, at - chunk - 16), one, two, good.subarray(at + chunk + 16)]),
  ]) {
    writeFileSync(growing(id), bad)
    await expect(whole(vault().read(id, plain.length))).rejects.toThrow()
  }
  writeFileSync(growing(id), good)
  expect((await whole(vault().read(id, plain.length))).equals(plain)).toBe(true)
})

test('no byte in the clear lies on the disk, and once it is kept nothing of the way in is left', async () => {
  const mark = Buffer.from('TANDA-BUKTI-RAHASIA')
  const { id } = await begun(chunk + 5000)
  const plain = Buffer.concat(Array.from({ length: 4000 }, () => mark)).subarray(0, chunk + 5000)
  const clear = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(mark))
  await append(id, plain, 0, chunk + 400)
  expect(existsSync(`${growing(id)}.sisa`)).toBe(true)
  expect(clear()).toEqual([])
  await append(id, plain, chunk + 400)
  await vault().keep(id)
  await vault().forget(id)
  expect(clear()).toEqual([])
  expect(readdirSync(join(places.growingDir, id.slice(-2))).filter((name) => name.startsWith(id))).toEqual([])
  const hash = createHash('sha256').update(await openedBy(id, key.id))
  expect(hash.digest('hex')).toBe(createHash('sha256').update(plain).digest('hex'))
})

describe('handed over to another key', () => {
  const ring = createKeyRing(places.keysDir, 10)
  async function handedOver(id: string, from: OfficeKey) {
    await (await ring).succeed(from.id, other.id)
    await vault().handOver(id, from.id, other)
  }
  const leavingKey = () => createSealer(places.keysDir).createOfficeKey(randomId())
  const beside = (id: string) => `${kept(id)}.kepala`

  test('a kept file and one that still comes open with the new key alone, and no byte of the body was written', async () => {
    const leaving = await leavingKey()
    const id = randomId()
    const plain = randomBytes(2 * chunk + 9)
    await vault().begin(id, leaving, plain.length)
    await append(id, plain, 0, chunk + 5)
    const before = readFileSync(growing(id))
    await handedOver(id, leaving)
    const half = readFileSync(growing(id))
    const headBytes = before.indexOf('\n', before.indexOf('\n--- ') + 1) + 1
    expect(half.subarray(headBytes).equals(before.subarray(headBytes))).toBe(true)
    expect(half.subarray(0, headBytes).equals(before.subarray(0, headBytes))).toBe(false)
    await append(id, plain, chunk + 5)
    await vault().keep(id)
    await handedOver(id, leaving)
    await vault().forget(id)
    await handedOver(id, leaving)
    const keyLeft = await officeIdentity(places.keysDir, leaving.id)
    await (await ring).destroy(leaving.id)
    // By the id of the key that its row still names.
    expect((await openedBy(id, leaving.id)).equals(plain)).toBe(true)
    const decrypter = new Decrypter()
    decrypter.addIdentity(keyLeft)
    await expect(decrypter.decrypt(readFileSync(kept(id)))).rejects.toThrow(/no identity matched/)
    expect(readdirSync(join(places.filesDir, id.slice(-2))).filter((name) => name.startsWith(id))).toEqual([id])
  })

  test('cut while its head is written, the next round finishes with the head that lies beside it', async () => {
    const leaving = await leavingKey()
    const id = randomId()
    const plain = randomBytes(chunk + 9)
    await vault().begin(id, leaving, plain.length)
    await append(id, plain, 0)
    await vault().keep(id)
    await vault().forget(id)
    const old = readFileSync(kept(id))
    await handedOver(id, leaving)
    const fresh = readFileSync(kept(id))
    const headBytes = fresh.indexOf('\n', fresh.indexOf('\n--- ') + 1) + 1
    // The power fails when half of it stands in the file.
    writeFileSync(beside(id), fresh.subarray(0, headBytes))
    writeFileSync(kept(id), Buffer.concat([fresh.subarray(0, headBytes / 2), old.subarray(headBytes / 2)]))
    await expect(openedBy(id, leaving.id)).rejects.toThrow()
    await handedOver(id, leaving)
    expect((await openedBy(id, leaving.id)).equals(plain)).toBe(true)
    expect(existsSync(beside(id))).toBe(false)
  })

  test('one that was announced and never begun, or destroyed by rule, is passed over', async () => {
    await expect(handedOver(randomId(), key)).resolves.toBeUndefined()
  })
})
