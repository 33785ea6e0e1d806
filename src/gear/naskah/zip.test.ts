import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeZip } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-zip-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function* parts() {
  yield await Promise.resolve({ name: 'naskah/kajian–ü.pdf', bytes: Buffer.from('isi kajian') })
  yield { name: 'kosong.txt', bytes: Buffer.alloc(0) }
}

async function zipped(): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeZip(parts())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const isHere = spawnSync('unzip', ['-v']).error === undefined
test.runIf(isHere)('unzip finds every part whole, and notices a changed byte', async () => {
  const file = join(folder, 'berkas.zip')
  const bytes = await zipped()
  writeFileSync(file, bytes)
  const whole = spawnSync('unzip', ['-t', file], { encoding: 'utf8' })
  expect(whole.status, whole.stdout + whole.stderr).toBe(0)
  expect(whole.stdout).toContain('No errors detected')
  expect(spawnSync('unzip', ['-p', file, 'naskah/*'], { encoding: 'utf8' }).stdout).toBe('isi kajian')
  const at = bytes.indexOf('isi kajian')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
  expect(spawnSync('unzip', ['-t', file]).status).not.toBe(0)
})

test('the same parts give the same bytes', async () => {
  expect((await zipped()).equals(await zipped())).toBe(true)
})
