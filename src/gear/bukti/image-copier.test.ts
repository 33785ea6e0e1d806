import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createImageCopier } from './image-copier.ts'

const copyImage = createImageCopier()

/** A black square of one bit a pixel, which a decoder makes three bytes of. */
function blackPng(edge: number): Buffer {
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

test('what takes too long is given up', async () => {
  const slow = createImageCopier(undefined, 1)
  expect(await slow(await blank(10, 10).png().toBuffer())).toEqual({ ok: false, refusal: { reason: 'image-too-slow' } })
})
