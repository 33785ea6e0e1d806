import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openRing } from './ring-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-ring-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const bytes = (letter: string, length: number) => Buffer.alloc(length, letter)

test('what was written is read again, and the file has no name', async () => {
  const ring = await openRing(folder, 1_000)
  const place = await ring.write(bytes('a', 100))
  expect(readdirSync(folder)).toEqual([])
  expect(place && (await ring.read(place))?.toString()).toBe('a'.repeat(100))
  await ring.close()
})

test('the newest takes the room of the oldest, which is not read as something else', async () => {
  const ring = await openRing(folder, 1_000)
  const places = []
  // 120 does not fit evenly: none is parted by the end of the file.
  for (let n = 0; n < 20; n++) places.push(await ring.write(bytes(String.fromCharCode(97 + n), 120)))
  const read = await Promise.all(places.map((place) => (place === null ? Promise.resolve(null) : ring.read(place))))
  const whole = read.map((one) => one?.toString() ?? null)
  expect(whole.slice(0, 12).every((one) => one === null)).toBe(true)
  expect(whole.slice(-7)).toEqual(Array.from('nopqrst', (letter) => letter.repeat(120)))
  for (const [at, one] of whole.entries()) expect([null, String.fromCharCode(97 + at).repeat(120)]).toContain(one)
  await ring.close()
})

test('what is too large is not taken, and nothing is read once it is closed', async () => {
  const ring = await openRing(folder, 1_000)
  expect(await ring.write(bytes('x', 126))).toBeNull()
  const place = await ring.write(bytes('y', 125))
  await ring.close()
  expect(place && (await ring.read(place))).toBeNull()
  expect(await ring.write(bytes('z', 1))).toBeNull()
})
