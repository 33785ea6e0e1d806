import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createNumberMarker } from './number-marker.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-marks-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const nip = '198503152010011999'

test('a number has one mark under one key, an NIP another than an NRP, and under another key yet another', async () => {
  const [one, again] = [await createNumberMarker(join(folder, 'a')), await createNumberMarker(join(folder, 'a'))]
  const other = await createNumberMarker(join(folder, 'b'))
  expect(one('nip', nip)).toHaveLength(32)
  expect(again('nip', nip)).toEqual(one('nip', nip))
  expect(one('nrp', nip)).not.toEqual(one('nip', nip))
  expect(other('nip', nip)).not.toEqual(one('nip', nip))
})

test('its key is a file for the server alone', async () => {
  await createNumberMarker(join(folder, 'c'))
  const file = join(folder, 'c', 'nomor-pegawai')
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readFileSync(file, 'utf8').length).toBeGreaterThanOrEqual(43)
})
