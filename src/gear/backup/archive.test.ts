import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { zstdDecompressSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive, writeArchive } from './archive.ts'
import type { Key } from './lock.ts'
import type { TarFile } from './tar.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netra-archive-'))
  path = join(folder, 'archive')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const contents: Readonly<Record<string, string>> = {
  'tables/netra.cases/000000': 'a\tb\n'.repeat(50_000),
  'files/ab/empty': '',
  [`files/cd/${'x'.repeat(100)}`]: 'y'.repeat(512),
  'manifest.json': '{}',
}
// oxlint-disable-next-line typescript/require-await -- the writer takes what comes over time
async function* files(sizeOf = (text: string) => text.length): AsyncGenerator<TarFile> {
  for (const [name, text] of Object.entries(contents))
    yield { name, size: sizeOf(text), body: Readable.from(text === '' ? [] : [Buffer.from(text)]) }
}

async function readAll(key: Key): Promise<Record<string, string>> {
  const read = await openArchive(path, key)
  const found: Record<string, string> = {}
  for await (const { name, body } of read()) found[name] = Buffer.concat(await Array.fromAsync(body)).toString()
  return found
}

test('what was put in comes out, under each lock, and whoever passes a body over finds the next file', async () => {
  const identity = await generateX25519Identity()
  await writeArchive(path, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }, files())
  expect(await readAll({ kind: 'identities', identities: [identity] })).toEqual(contents)
  const names: string[] = []
  for await (const { name } of (await openArchive(path, { kind: 'identities', identities: [identity] }))())
    names.push(name)
  expect(names).toEqual(Object.keys(contents))
})

test('tar and zstd open it too', async () => {
  await writeArchive(path, { kind: 'none' }, files())
  const plain = join(folder, 'plain.tar')
  writeFileSync(plain, zstdDecompressSync(readFileSync(path)))
  expect(execFileSync('tar', ['--list', '--file', plain], { encoding: 'utf8' }).trim().split('\n')).toEqual(
    Object.keys(contents),
  )
  execFileSync('tar', ['--extract', '--file', plain, '--directory', folder])
  expect(readFileSync(join(folder, 'tables/netra.cases/000000'), 'utf8')).toBe(contents['tables/netra.cases/000000'])
})

test('a changed or shortened archive is not read to its end', async () => {
  const identity = await generateX25519Identity()
  const key = { kind: 'identities', identities: [identity] } as const
  await writeArchive(path, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }, files())
  const bytes = readFileSync(path)
  for (const harmed of [
    bytes.subarray(0, -20),
    bytes.subarray(0, 200),
    bytes.map((byte, at) => (at === bytes.length - 30 ? byte ^ 1 : byte)),
  ]) {
    writeFileSync(path, harmed)
    await expect(readAll(key)).rejects.toThrow()
  }
  writeFileSync(path, bytes)
  expect(await readAll(key)).toEqual(contents)
})

test('no archive is written over another, and one that fails leaves nothing', async () => {
  await writeArchive(path, { kind: 'none' }, files())
  await expect(writeArchive(path, { kind: 'none' }, files())).rejects.toThrow('is there already')
  await expect(
    writeArchive(
      `${path}2`,
      { kind: 'none' },
      files((text) => text.length + 1),
    ),
  ).rejects.toThrow('while it was read')
  expect(readdirSync(folder)).toEqual(['archive'])
})
