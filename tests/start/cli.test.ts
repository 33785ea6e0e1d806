import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { removePostgres } from '#gear'
import { netra, processesWith } from './running.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'netra-cli-'))
afterAll(() => {
  removePostgres(dataDir)
})

test('help is an answer, a wrong word is not', async () => {
  const [help, ofOne, nothing, misspelt, twice, loud] = await Promise.all([
    netra(dataDir, '--help'),
    netra(dataDir, 'migrate', '--help'),
    netra(dataDir),
    netra(dataDir, 'migrat'),
    netra(dataDir, 'migrate', 'twice'),
    netra(dataDir, 'migrate', '--loud'),
  ])
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(ofOne.out).toContain('Usage: netra migrate')
  for (const wrong of [nothing, misspelt, twice, loud]) expect(wrong).toMatchObject({ code: 2, out: '' })
})

test('migrate works without a running Netra, and leaves none', async () => {
  const first = await netra(dataDir, 'migrate', '--json')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect((JSON.parse(first.out) as { applied: string[] }).applied[0]).toBe('0001_create-roles-and-schema.sql')
  expect(JSON.parse((await netra(dataDir, 'migrate', '--json')).out)).toEqual({ applied: [] })
  expect(processesWith(dataDir)).toEqual([])
})
