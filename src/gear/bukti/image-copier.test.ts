import { copyFile, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { distance } from '../../core/pola/imprint.ts'
import { alikeUpTo } from '../../core/pola/near-pictures.ts'
import { createImageCopier } from './image-copier.ts'

const copyImage = createImageCopier()

/** A black square of one bit a pixel, which a decoder makes three bytes of. */
function blackPng(edge: number, isInterlaced = false): Buffer {
  const part = (name: string, bytes: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), bytes])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(bytes.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(edge, 0)
  head.writeUInt32BE(edge, 4)
  head[8] = 1
  head[12] = isInterlaced ? 1 : 0
  const rows = deflateSync(Buffer.alloc(edge * (edge / 8 + 1)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', head),
    part('IDAT', rows),
    part('IEND', Buffer.alloc(0)),
  ])
}
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' }, limitInputPixels: false })

test('the copy of a photo is upright and knows neither place nor phone; the original did', async () => {
  const photo = await blank(400, 200)
    .withExif({
      IFD0: { Make: 'TELEPON-CONTOH' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 53/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 11/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const before = await sharp(photo).metadata()
  expect(photo.includes('TELEPON-CONTOH')).toBe(true)
  expect([before.exif === undefined, before.orientation]).toEqual([false, 6])
  const copied = await copyImage(photo)
  if (!copied.ok) throw new Error(copied.refusal.reason)
  const { jpeg, thumbnail, width, height } = copied.value
  expect([width, height]).toEqual([200, 400])
  for (const bytes of [jpeg, thumbnail]) {
    const { exif, xmp, iptc, format } = await sharp(bytes).metadata()
    expect({ exif, xmp, iptc, format }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, format: 'jpeg' })
    expect(Buffer.from(bytes).includes('TELEPON')).toBe(false)
  }
})

test('a bomb, a drawing with a script and rubbish are answered, and the next photo is copied all the same', async () => {
  const bomb = blackPng(30_000)
  expect(bomb.length).toBeLessThan(200_000)
  expect(await copyImage(bomb)).toEqual({ ok: false, refusal: { reason: 'image-too-large' } })
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
  for (const bytes of [drawing, Buffer.from('\xff\xd8\xff rubbish', 'latin1')])
    expect(await copyImage(bytes)).toEqual({ ok: false, refusal: { reason: 'image-unreadable' } })
  expect((await copyImage(await blank(10, 10).png().toBuffer())).ok).toBe(true)
})

test('what its decoder would hold as a whole may have fewer pixels: a few kilobytes of it would take gigabytes', async () => {
  const tooLarge = { ok: false, refusal: { reason: 'image-too-large' } }
  const edge = 8_000
  expect(await copyImage(blackPng(edge, true))).toEqual(tooLarge)
  const film = await blank(5_100, 5_100).avif({ effort: 0 }).toBuffer()
  expect(film.length).toBeLessThan(10_000)
  expect(await copyImage(film)).toEqual(tooLarge)
  // The same black square, row by row.
  expect((await copyImage(blackPng(edge))).ok).toBe(true)
})

test('what takes too long is given up', async () => {
  const slow = createImageCopier(undefined, 1)
  expect(await slow(await blank(10, 10).png().toBuffer())).toEqual({ ok: false, refusal: { reason: 'image-too-slow' } })
})

/** Numbers that a seed fixes (mulberry32). */
function rolls(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    const first = Math.imul(state ^ (state >>> 15), state | 1)
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61))
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A scene of a few large things that a seed places: what a photo is when it is small enough. */
function scene(seed: number): Sharp {
  const roll = rolls(seed)
  const thing = () => {
    const [x = '', y = '', w = '', h = '', grey = ''] = [
      roll() * 640,
      roll() * 480,
      30 + roll() * 200,
      30 + roll() * 160,
      roll() * 255,
    ].map((size) => String(Math.round(size)))
    return `<ellipse cx="${x}" cy="${y}" rx="${w}" ry="${h}" fill="rgb(${grey},${grey},${grey})"/>`
  }
  const things = Array.from({ length: 20 }, thing).join('')
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${things}</svg>`),
  ).flatten()
}
const imprint = async (picture: Sharp) => {
  const copied = await copyImage(await picture.jpeg({ quality: 92 }).toBuffer())
  return copied.ok ? (copied.value.imprint ?? '') : ''
}

test('a picture that was made smaller, saved badly or cut a little at its edges is near; another scene is far', async () => {
  const own = await imprint(scene(1))
  const small = await scene(1).resize(200).modulate({ brightness: 1.15 }).jpeg({ quality: 20 }).toBuffer()
  const cut = sharp(await scene(1).png().toBuffer()).extract({ left: 13, top: 10, width: 614, height: 460 })
  for (const picture of [sharp(small), cut])
    expect(distance(own, await imprint(picture))).toBeLessThanOrEqual(alikeUpTo)
  expect(distance(own, await imprint(scene(2)))).toBeGreaterThan(alikeUpTo)
})

test('a photo of an iPhone (HEIC) has a copy, too', async () => {
  const heic = await readFile(new URL('../../../tests/fixtures/contoh.heic', import.meta.url))
  const copied = await copyImage(heic)
  if (!copied.ok) throw new Error(copied.refusal.reason)
  const { width, height, jpeg } = copied.value
  expect([width, height]).toEqual([96, 64])
  // Red was drawn on the left, blue on the right.
  const pixel = async (left: number) => [
    ...(await sharp(jpeg).extract({ left, top: 30, width: 1, height: 1 }).raw().toBuffer()),
  ]
  const [[red = 0, , blueOfRed = 0], [redOfBlue = 0, , blue = 0]] = [await pixel(10), await pixel(85)] as [
    number[],
    number[],
  ]
  expect([red > blueOfRed, blue > redOfBlue]).toEqual([true, true])
})

test('where the decoder was not installed a HEIC is told from a broken one, and other pictures are copied', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'netra-copier-'))
  try {
    // The process of a copy as it is, in a place where only sharp is found.
    for (const name of ['copy-process.ts', 'decode-heif.ts'])
      await copyFile(new URL(name, import.meta.url), join(folder, name))
    await mkdir(join(folder, 'node_modules'))
    const installed = new URL('../../../node_modules/sharp', import.meta.url)
    await symlink(installed, join(folder, 'node_modules/sharp'))
    const without = createImageCopier(pathToFileURL(join(folder, 'copy-process.ts')))
    const heic = await readFile(new URL('../../../tests/fixtures/contoh.heic', import.meta.url))
    expect(await without(heic)).toEqual({ ok: false, refusal: { reason: 'image-no-decoder' } })
    expect((await without(await blank(10, 10).jpeg().toBuffer())).ok).toBe(true)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a HEIC that says it is larger than a phone makes one is refused before it is decoded', async () => {
  const heic = await readFile(new URL('../../../tests/fixtures/contoh.heic', import.meta.url))
  // ISO 23008-12 6.5.3: after the name of the box and its version, width and height.
  const size = heic.indexOf('ispe') + 8
  expect([heic.readUInt32BE(size), heic.readUInt32BE(size + 4)]).toEqual([96, 64])
  for (const at of [size, size + 4]) heic.writeUInt32BE(10_000, at)
  expect(await copyImage(heic)).toEqual({ ok: false, refusal: { reason: 'image-too-large' } })
})
