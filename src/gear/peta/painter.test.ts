import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createPainter } from './create-painter.ts'

const paint = createPainter()
const svg = (says: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40"><text x="2" y="30" font-family="DejaVu Sans" font-size="24">${says}</text></svg>`

const folder = mkdtempSync(join(tmpdir(), 'netra-painter-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Answers by which process it was asked, and ends where it is asked to. */
function numbering(limits: { readonly pictures: number; readonly idleMs: number }) {
  const program = join(folder, 'number.mjs')
  writeFileSync(
    program,
    `process.on('message', (m) => (m === 'end' ? process.exit(1) : process.send(Buffer.from(String(process.pid)))))`,
  )
  const ask = createPainter(pathToFileURL(program), limits)
  return async (svg: string) => {
    const answer = await ask(svg)
    return answer && Number(Buffer.from(answer).toString())
  }
}
const isThere = (pid: number | null) => {
  try {
    return process.kill(pid ?? 0, 0)
  } catch {
    return false
  }
}

const inkOf = async (picture: Uint8Array | null) => {
  const { data } = await sharp(picture ?? Buffer.of())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((grey) => grey < 128).length
}

test('letters are painted from our own font, and different ones differently', async () => {
  const [few, many] = [await inkOf(await paint(svg('i'))), await inkOf(await paint(svg('MMMMMM')))]
  expect(few).toBeGreaterThan(10)
  expect(many).toBeGreaterThan(few * 5)
})

test('the same picture is painted once, and what cannot be painted is no picture', async () => {
  expect(paint(svg('a'))).toBe(paint(svg('a')))
  expect(await paint('<svg')).toBeNull()
})

test('one process paints what follows, makes room after so many, and is gone when nothing came for a while', async () => {
  const paintedBy = numbering({ pictures: 2, idleMs: 200 })
  const [first, second, third] = await Promise.all(['a', 'b', 'c'].map(paintedBy))
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  await expect.poll(() => [first, third].map((pid) => isThere(pid ?? null))).toEqual([false, false])
  expect(await paintedBy('d')).not.toBe(third)
})

test('after a picture that ended its process the next is painted by another', async () => {
  const paintedBy = numbering({ pictures: 9, idleMs: 200 })
  const [before, none, after] = [await paintedBy('a'), await paintedBy('end'), await paintedBy('b')]
  expect(none).toBeNull()
  expect(after).not.toBe(before)
})
