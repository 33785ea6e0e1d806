import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { removePostgres } from '#gear'
import { processesWith } from './running.ts'

const root = join(import.meta.dirname, '../..')
const dataDir = mkdtempSync(join(tmpdir(), 'netra-cli-'))
afterAll(() => {
  removePostgres(dataDir)
})

const netra = (...args: readonly string[]) => {
  const env = { ...process.env, NETRA_DATA: dataDir }
  const { status, stdout, stderr } = spawnSync('node', ['scripts/netra.mjs', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('help is an answer, a wrong word is not', () => {
  expect(netra('--help')).toMatchObject({ status: 0, stderr: '' })
  expect(netra('migrate', '--help').stdout).toContain('Usage: netra migrate')
  expect(netra()).toMatchObject({ status: 2, stdout: '' })
  expect(netra('migrat')).toMatchObject({ status: 2, stdout: '' })
  expect(netra('migrate', 'twice')).toMatchObject({ status: 2, stdout: '' })
  expect(netra('migrate', '--loud')).toMatchObject({ status: 2, stdout: '' })
})

test('migrate works without a running Netra, and leaves none', () => {
  const first = netra('migrate', '--json')
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect((JSON.parse(first.stdout) as { applied: string[] }).applied[0]).toBe('0001_create-roles-and-schema.sql')
  expect(JSON.parse(netra('migrate', '--json').stdout)).toEqual({ applied: [] })
  expect(processesWith(dataDir)).toEqual([])
})
